package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.Schedules;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.routing.TeamRoutes;
import org.imas.routing.TeamRouting;

/** The teams, by name, with their members. */
@ApplicationScoped
public class TeamsSection implements Section<Team.Draft> {

    @Inject
    private Teams teams;

    @Inject
    private PersonNames people;

    @Inject
    private TeamRoutes routes;

    @Inject
    private Schedules schedules;

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public Class<Team.Draft> type() {
        return Team.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = people.current();
        return all().stream()
                .map(team -> Stored.of(team.id(), team.name(), draft(team, names)))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    /** As of now. */
    List<Team.View> all() {
        return Stored.items(teams.list(Stored.all()), Team.View.class);
    }

    private static Team.Draft draft(Team.View team, Function<UUID, String> names) {
        List<String> members = team.members().stream()
                .map(member -> names.apply(member.id()))
                .sorted()
                .toList();
        return new Team.Draft(team.name(), team.email(), Stored.some(members));
    }

    @Override
    public String key(Team.Draft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(Team.Draft item, String by) {
        return teams.add(item).id();
    }

    @Override
    public void change(UUID id, Team.Draft item, String by) {
        teams.change(id, item);
    }

    /** With what is its own alone. */
    @Override
    public void remove(UUID id) {
        routes.replace(id, new TeamRouting(List.of(), List.of()));
        schedules.replace(id, new ScheduleDraft(List.of()));
        teams.change(id, Team.Draft.of(teams.one(id).name(), null)); // without members
        teams.remove(id);
    }
}
