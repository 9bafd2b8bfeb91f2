package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.delivery.Reason;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** Has a person told as that person prefers. */
@ApplicationScoped
public class PersonalSteps {

    @Inject
    private PreferenceBook preferences;

    @Inject
    private Candidates candidates;

    /**
     * A person who must be told.
     *
     * @param anyHour whether quiet hours do not count, as the person is told for being on call
     */
    record Call(Person person, Contacts.Matter matter, boolean anyHour) {

        @Nullable
        Person quietFor() {
            return anyHour ? null : person;
        }

        Cause plainly() {
            return Cause.of(matter.reason(), quietFor());
        }
    }

    /** A step with the way that it comes to. */
    private record Usable(PersonPreference step, Way way) {}

    /**
     * By the steps for this severity that can be taken; those that cannot give their time to the next. False where there
     * is none: then the person is told like anybody, so that a preference never silences somebody.
     */
    boolean tell(Told told, Call call) {
        List<PersonPreference> wanted =
                preferences.of(call.person().id(), call.matter().severity());
        List<Usable> usable = wanted.stream()
                .flatMap(step -> usable(step, call, told).stream())
                .toList();
        if (usable.isEmpty()) {
            return false;
        }
        Duration lost = usable.get(0).step().after().minus(wanted.get(0).after());
        usable.forEach(one ->
                told.add(one.way(), cause(call, one.step(), one.step().after().minus(lost))));
        return true;
    }

    /** Whether a step can be taken now, at some severity. */
    boolean reach(Person person) {
        return preferences.of(person.id()).stream()
                .anyMatch(step -> step.providerId().isPresent()
                        && Optional.ofNullable(candidates
                                        .active()
                                        .get(step.providerId().get()))
                                .flatMap(known -> target(known, step, person))
                                .isPresent());
    }

    private static Cause cause(Call call, PersonPreference step, Duration after) {
        String which = "Step " + step.number() + " of the preferences of "
                + call.person().name() + " for " + call.matter().severity();
        Reason own = after.isZero()
                ? new Reason("PERSON_PREFERENCE", which)
                : new Reason(
                        Reason.LATER_STEP,
                        which + ": " + PreferenceBook.words(after) + " later, unless acknowledged",
                        after);
        return new Cause(List.of(call.matter().reason(), own), after, call.quietFor());
    }

    private Optional<Usable> usable(PersonPreference step, Call call, Told told) {
        Person person = call.person();
        Optional<Candidate> candidate = step.providerId().isPresent()
                ? Optional.ofNullable(candidates.active().get(step.providerId().get()))
                : sender(step.reach().orElseThrow(), call.matter());
        Optional<Way> way = candidate.flatMap(
                known -> target(known, step, person).map(target -> new Way(known.provider(), known.reach(), target)));
        if (way.isEmpty()) {
            told.cannot("Step " + step.number() + " of the preferences of " + person.name() + " cannot be taken: "
                    + candidate.map(known -> "no " + what(known.reach())).orElse("no such provider is active"));
        }
        return way.map(found -> new Usable(step, found));
    }

    /** One that the owner team uses at this severity, else one that serves it, else any. */
    private Optional<Candidate> sender(Reach reach, Contacts.Matter matter) {
        Team owner = matter.owner();
        Stream<Candidate> others = candidates.active().values().stream()
                .sorted(Comparator.<Candidate, Boolean>comparing(
                                candidate -> !candidate.provider().servesTeam(owner.id()))
                        .thenComparing(candidate -> candidate.provider().name()));
        return Stream.concat(candidates.of(owner, matter.severity()).stream(), others)
                .filter(candidate -> candidate.reach() == reach)
                .findFirst();
    }

    private static Optional<String> target(Candidate known, PersonPreference step, Person person) {
        return known.reach() == Reach.CHANNEL ? step.target() : address(person, known.reach());
    }

    static Optional<String> address(Person person, Reach reach) {
        return reach == Reach.PHONE ? person.phone() : person.email();
    }

    static String what(Reach reach) {
        return reach == Reach.PHONE ? "phone number" : "e-mail address";
    }
}
