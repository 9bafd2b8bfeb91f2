package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.console.Choice;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.escalation.PolicyChoices;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** A team: its name and address, its members, the escalation policy of its services. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Teams teams;

    @Inject
    private PolicyChoices policies;

    @Inject
    private Feedback feedback;

    private @Nullable String id;
    private @Nullable UUID team;
    private @Nullable String title;
    private @Nullable String name;
    private @Nullable String email;
    private List<Choice> members = new ArrayList<>();
    private @Nullable Choice joining;
    private @Nullable String policy;

    public void load() {
        if (id != null) {
            feedback.tried(() -> show(Opened.existing("team", id, teams::one)));
        }
    }

    private void show(Team.View view) {
        team = view.id();
        title = view.name();
        name = view.name();
        email = view.email();
        members = new ArrayList<>(view.members().stream()
                .map(member -> new Choice(member.id(), member.name()))
                .toList());
        policy = policies.of(view.id()).map(UUID::toString).orElse(null);
    }

    /** Opens a new one as a page of its own. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        boolean fresh = team == null;
        if (!feedback.tried(this::store)) {
            return null;
        }
        feedback.say("teams.saved", String.valueOf(name));
        return fresh ? "/admin/team.xhtml?faces-redirect=true&id=" + team : null;
    }

    private void store() {
        UUID wanted = policy == null ? null : UUID.fromString(policy);
        List<String> ids =
                members.stream().map(member -> member.id().toString()).toList();
        Team.Draft draft = new Team.Draft(name, email, ids);
        Team.View stored = team == null ? teams.add(draft) : teams.change(team, draft);
        policies.chooseForTeam(stored.id(), wanted);
        show(stored);
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String remove() {
        UUID gone = team;
        if (gone == null || !feedback.tried(() -> teams.remove(gone))) {
            return null;
        }
        feedback.say("teams.removed", String.valueOf(title));
        return "/admin/teams.xhtml?faces-redirect=true";
    }

    /** Saved with the rest of the form. */
    @NeedsRole(Roles.ADMIN)
    public void join() {
        if (joining != null && !members.contains(joining)) {
            members.add(joining);
        }
        joining = null;
    }

    @NeedsRole(Roles.ADMIN)
    public void leave(int place) {
        members.remove(place);
    }

    /** Whether what was asked for is not there. */
    public boolean isMissing() {
        return id != null && team == null;
    }

    public boolean isStored() {
        return team != null;
    }

    public @Nullable UUID team() {
        return team;
    }

    /** As it is stored, whatever is typed. */
    public String title() {
        return title == null ? "" : title;
    }

    public List<PolicyChoices.Choice> policies() {
        return policies.all();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public List<Choice> getMembers() {
        return members;
    }

    public @Nullable Choice getJoining() {
        return joining;
    }

    public void setJoining(@Nullable Choice joining) {
        this.joining = joining;
    }

    /** An id as text: the server converts no other. */
    public @Nullable String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy;
    }
}
