package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.organization.Directory;
import org.imas.organization.Person;
import org.jspecify.annotations.Nullable;

/** What a form offers while a name is typed. */
@Named
@RequestScoped
public class Finder {

    @Inject
    private Directory directory;

    /** Those of the same name with their addresses. */
    public List<Choice> people(@Nullable String part) {
        List<Person.View> found = directory.people(Directory.Search.of(part)).rows();
        Map<String, Long> sameName =
                found.stream().collect(Collectors.groupingBy(Person.View::name, Collectors.counting()));
        Function<Person.View, String> label =
                person -> sameName.getOrDefault(person.name(), 0L) == 1 || person.email() == null
                        ? person.name()
                        : person.name() + " (" + person.email() + ")";
        return found.stream()
                .map(person -> new Choice(person.id(), label.apply(person)))
                .toList();
    }

    public List<Choice> teams(@Nullable String part) {
        return directory.teams(Directory.Search.of(part)).rows().stream()
                .map(team -> new Choice(team.id(), team.name()))
                .toList();
    }
}
