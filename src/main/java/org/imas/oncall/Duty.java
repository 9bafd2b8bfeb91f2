package org.imas.oncall;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.organization.Team;

/**
 * A person on call for a team.
 *
 * @param level who is called first: 1 before 2 and so on
 * @param to itself no longer on call
 * @param source for people: an override, an explicit shift, or the name of the layer
 */
public record Duty(Person person, Team team, int level, Instant from, Instant to, String source) {

    /** A duty as REST shows it. */
    public record View(int level, String person, UUID personId, Instant from, Instant to, String source)
            implements Serializable {}

    public View view() {
        return new View(level, person.name(), person.id(), from, to, source);
    }
}
