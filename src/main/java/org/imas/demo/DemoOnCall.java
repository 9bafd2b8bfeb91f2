package org.imas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.Schedules;
import org.imas.oncall.ShiftUnit;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Teams;

/** People of both teams; those of the data platform take turns, a week each. */
@ApplicationScoped
public class DemoOnCall {

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Schedules schedules;

    @Inject
    private Clock clock;

    void begin() {
        String ada = add("Ada Martin", "+33600000001");
        String grace = add("Grace Petit", "+33600000002");
        String linus = add("Linus Moreau", "+33600000003");
        add(DemoRules.MANAGER, "+33600000004");
        // whoever is not first is second
        schedule(DemoServices.DATA, List.of(List.of(ada, grace), List.of(grace, ada)));
        schedule(DemoServices.WEB, List.of(List.of(linus)));
    }

    private String add(String name, String phone) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        Person.View person = people.add(new Person.Draft(name, email, phone, null, null, "fr"));
        return person.id().toString();
    }

    private void schedule(String team, List<List<String>> levels) {
        UUID id = teams.find(team).orElseThrow().id();
        schedules.replace(id, new ScheduleDraft(levels.stream().map(this::level).toList()));
    }

    /** From a week ago on, so that somebody is on call at once. */
    private ScheduleDraft.LevelDraft level(List<String> rotating) {
        String start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusWeeks(1)
                .toString();
        ScheduleDraft.LayerDraft weeks = new ScheduleDraft.LayerDraft(
                "weeks", rotating, start, "09:00", 1, ShiftUnit.WEEKS, DayOfWeek.MONDAY, "Europe/Paris", null);
        return new ScheduleDraft.LevelDraft(null, List.of(weeks));
    }
}
