package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.organization.Team;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Roster;

/** Which providers come into question: those a team prefers, else all that take its incidents. */
@ApplicationScoped
public class Candidates {

    @Inject
    private Roster roster;

    @Inject
    private ProviderTypes types;

    @Inject
    private TeamRoutes routes;

    List<Candidate> of(Team team, String severity) {
        TeamRoutes.Of own = routes.of(team.id());
        List<ConfiguredProvider> active = roster.active();
        List<ConfiguredProvider> preferred = active.stream()
                .filter(provider -> own.prefers(provider.id(), severity))
                .toList();
        // a preference of which nothing is active must not silence the team
        List<ConfiguredProvider> chosen = preferred.isEmpty()
                ? active.stream()
                        .filter(provider -> byDefault(provider, team, severity))
                        .toList()
                : preferred;
        return chosen.stream()
                .map(provider ->
                        new Candidate(provider, reach(provider), channel(provider, team), !preferred.isEmpty()))
                .toList();
    }

    /** Where that team is reached on it: its own target there, else the provider's default. */
    String channel(ConfiguredProvider provider, Team team) {
        return routes.of(team.id()).target(provider.id()).orElseGet(() -> roster.defaultTarget(provider));
    }

    /** Every active provider, by its id. */
    Map<UUID, Candidate> active() {
        return roster.active().stream()
                .map(provider -> new Candidate(provider, reach(provider), provider.name(), false))
                .collect(Collectors.toMap(candidate -> candidate.provider().id(), Function.identity()));
    }

    /** One that sends e-mail: a chosen one if there is any, since a mandatory e-mail goes out at every severity. */
    Optional<ConfiguredProvider> mailer(List<Candidate> chosen) {
        return chosen.stream()
                .filter(candidate -> candidate.reach() == Reach.EMAIL)
                .map(Candidate::provider)
                .findFirst()
                .or(() -> roster.active().stream()
                        .filter(provider -> reach(provider) == Reach.EMAIL)
                        .findFirst());
    }

    private boolean byDefault(ConfiguredProvider provider, Team team, String severity) {
        return provider.servesTeam(team.id()) && types.known(provider.type()).takes(severity, provider.severities());
    }

    private Reach reach(ConfiguredProvider provider) {
        return types.known(provider.type()).reach();
    }
}
