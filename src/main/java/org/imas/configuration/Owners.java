package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Whose something is that has no name of its own: a team's or a person's. */
@ApplicationScoped
public class Owners {

    @Inject
    private Teams teams;

    @Inject
    private People people;

    @Inject
    private PersonNames names;

    /** The names of all people, as the document gives them. */
    Function<UUID, String> people() {
        return names.current();
    }

    /** The names of all teams. */
    Function<UUID, String> teams() {
        Map<UUID, String> all = Stored.items(teams.list(Stored.all()), Team.View.class).stream()
                .collect(Collectors.toMap(Team.View::id, Team.View::name));
        return id -> all.getOrDefault(id, id.toString());
    }

    UUID team(@Nullable String name) {
        return found("team", teams.find(Stored.text(name)).map(Team::id), "there is no team with this name or id");
    }

    UUID person(@Nullable String name) {
        return found(
                "person",
                people.find(Stored.text(name)).map(Person::id),
                "there is no person with this id, and not exactly one with this name");
    }

    private static UUID found(String field, Optional<UUID> id, String otherwise) {
        return id.orElseThrow(() -> new Refusal(Problem.invalid(field, otherwise)));
    }
}
