package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.routing.TeamRoutes;
import org.imas.routing.TeamRouting;

/** Where teams are told, where they say so themselves; by team. */
@ApplicationScoped
public class TeamRoutingSection implements Section<TeamRoutingItem> {

    @Inject
    private TeamRoutes routes;

    @Inject
    private Owners owners;

    @Override
    public String name() {
        return "teamRouting";
    }

    @Override
    public Class<TeamRoutingItem> type() {
        return TeamRoutingItem.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = owners.teams();
        return routes.owners().stream()
                .map(team -> stored(team, names.apply(team)))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private Stored stored(UUID team, String name) {
        TeamRouting routing = routes.view(team);
        return Stored.of(
                team,
                name,
                new TeamRoutingItem(name, Stored.some(routing.targets()), Stored.some(routing.preferences())));
    }

    @Override
    public String key(TeamRoutingItem item) {
        return Stored.text(item.team());
    }

    @Override
    public UUID add(TeamRoutingItem item, String by) {
        UUID team = owners.team(item.team());
        change(team, item, by);
        return team;
    }

    @Override
    public void change(UUID id, TeamRoutingItem item, String by) {
        routes.replace(id, item.routing());
    }

    @Override
    public void remove(UUID id) {
        routes.replace(id, new TeamRouting(List.of(), List.of()));
    }
}
