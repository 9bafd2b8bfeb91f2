package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds who is to lead an incident. */
@ApplicationScoped
public class Leads {

    @Inject
    private People people;

    public Person find(@Nullable String idOrName) {
        Optional<Person> person = idOrName == null ? Optional.empty() : people.find(idOrName);
        return person.orElseThrow(() -> new Refusal(
                Problem.invalid("person", "there is no person with this id, and not exactly one with this name")));
    }
}
