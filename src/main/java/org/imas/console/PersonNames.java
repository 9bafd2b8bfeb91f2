package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Offers people by their names while one is typed; of two with the same name each with its id. */
@Named
@ApplicationScoped
public class PersonNames {

    private static final int MOST = 20;
    private static final Pattern WITH_ID = Pattern.compile(".* \\[([0-9a-f-]{36})]");

    @Inject
    private People people;

    public List<String> complete(@Nullable String part) {
        List<Person.View> found = people.list(Selection.of(MOST, null).containing(part, "name")).items().stream()
                .map(Person.View.class::cast)
                .toList();
        Map<String, Long> times =
                found.stream().collect(Collectors.groupingBy(Person.View::name, Collectors.counting()));
        Function<Person.View, String> offer = person ->
                times.getOrDefault(person.name(), 0L) == 1 ? person.name() : person.name() + " [" + person.id() + "]";
        return found.stream().map(offer).sorted().toList();
    }

    /** What the services take for what was chosen here. */
    static @Nullable String idOrName(@Nullable String chosen) {
        Matcher matcher = WITH_ID.matcher(chosen == null ? "" : chosen);
        return matcher.matches() ? matcher.group(1) : chosen;
    }
}
