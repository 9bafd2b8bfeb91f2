package org.imas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.People;
import org.imas.organization.Person;

/** People of both teams, on call for a year. */
@ApplicationScoped
public class DemoOnCall {

    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    private People people;

    @Inject
    private OnCallShifts shifts;

    @Inject
    private Clock clock;

    void begin() {
        add("Ada Martin", "+33600000001", DemoServices.DATA, 1);
        add("Grace Petit", "+33600000002", DemoServices.DATA, 2);
        add("Linus Moreau", "+33600000003", DemoServices.WEB, 1);
    }

    private void add(String name, String phone, String team, int level) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        Person.View person = people.add(new Person.Draft(name, email, phone, null, null, "fr"));
        Instant now = clock.instant();
        shifts.add(new OnCallShift.Draft(team, person.id().toString(), now, now.plus(YEAR), level));
    }
}
