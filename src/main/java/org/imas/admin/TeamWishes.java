package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.platform.Roles;
import org.imas.provider.Look;
import org.imas.provider.Reach;
import org.imas.routing.TeamRoutes;
import org.imas.routing.TeamRouting;
import org.jspecify.annotations.Nullable;

/** By which providers a team is told, and where on each. */
@Named
@ViewScoped
public class TeamWishes implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TeamRoutes routes;

    @Inject
    private KnownProviders providers;

    @Inject
    private Feedback feedback;

    private @Nullable UUID team;
    private List<WishForm> wishes = new ArrayList<>();

    /** Nothing to load while the team is not stored. */
    public void load(@Nullable UUID id) {
        team = id;
        if (id != null) {
            show(routes.view(id));
        }
    }

    private void show(TeamRouting stored) {
        wishes = new ArrayList<>();
        for (KnownProviders.Known known : providers.all()) {
            WishForm wish = new WishForm(known.name(), known.type(), known.reach() == Reach.CHANNEL);
            targets(stored).stream()
                    .filter(target -> known.name().equals(target.provider()))
                    .forEach(target -> wish.setTarget(target.target()));
            preferences(stored).stream()
                    .filter(preference -> known.name().equals(preference.provider()))
                    .forEach(preference -> {
                        wish.setPreferred(true);
                        wish.setSeverities(preference.severities());
                    });
            wishes.add(wish);
        }
    }

    private static List<TeamRouting.Target> targets(TeamRouting stored) {
        return stored.targets() == null ? List.of() : stored.targets();
    }

    private static List<TeamRouting.Preference> preferences(TeamRouting stored) {
        return stored.preferences() == null ? List.of() : stored.preferences();
    }

    @NeedsRole(Roles.ADMIN)
    public void save() {
        UUID id = Objects.requireNonNull(team);
        List<TeamRouting.Target> targets =
                wishes.stream().flatMap(wish -> wish.ownTarget().stream()).toList();
        List<TeamRouting.Preference> preferences =
                wishes.stream().flatMap(wish -> wish.preference().stream()).toList();
        if (feedback.tried(() -> show(routes.replace(id, new TeamRouting(targets, preferences))))) {
            feedback.say("teams.routingSaved");
        }
    }

    public List<WishForm> getWishes() {
        return wishes;
    }

    public List<String> severities() {
        return Look.severities();
    }
}
