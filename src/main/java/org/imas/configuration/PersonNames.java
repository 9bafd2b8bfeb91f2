package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.organization.People;
import org.imas.organization.Person;

/** How the document names people: by name, or by id where two have the same name. */
@ApplicationScoped
public class PersonNames {

    @Inject
    private People people;

    /** Everybody, as of now. */
    List<Person.View> everybody() {
        return Stored.items(people.list(Stored.all()), Person.View.class);
    }

    /** As of now. */
    Function<UUID, String> current() {
        List<Person.View> all = everybody();
        Map<String, Long> bearers = bearers(all);
        Map<UUID, String> names =
                all.stream().collect(Collectors.toMap(Person.View::id, person -> name(person, bearers)));
        return id -> names.getOrDefault(id, id.toString());
    }

    static Map<String, Long> bearers(List<Person.View> all) {
        return all.stream().collect(Collectors.groupingBy(Person.View::name, Collectors.counting()));
    }

    private static String name(Person.View person, Map<String, Long> bearers) {
        boolean only = bearers.getOrDefault(person.name(), 1L) == 1;
        return only ? person.name() : person.id().toString();
    }
}
