package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.oncall.OnCall;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.provider.Reach;
import org.imas.silence.QuietHours;

/** Whose quiet hours put a notice off; whoever is on call for the owner team is told all the same. */
@ApplicationScoped
public class QuietPeople {

    @Inject
    private QuietHours quietHours;

    @Inject
    private OnCall onCall;

    @Inject
    private PreferenceBook preferences;

    Optional<HoldBack.Held> hold(Person person, Incident incident, Instant at) {
        Team owner = incident.service().ownerTeam();
        return quietHours
                .until(person.id(), incident.severity(), at)
                .filter(until -> onCall.onCall(owner, at).stream()
                        .noneMatch(duty -> duty.person().id().equals(person.id())))
                .map(until -> new HoldBack.Held(
                        new HeldBy(HeldBy.Kind.QUIET_HOURS, person.id()),
                        until,
                        new Reason("QUIET_HOURS", "Quiet hours of " + person.name())));
    }

    /** What was held for somebody's quiet hours: until when it is to be held from now on; empty where they are over. */
    Optional<HoldBack.Held> again(UUID whose, Incident incident, Instant at) {
        return quietHours.people().stream()
                .filter(person -> person.id().equals(whose))
                .findFirst()
                .flatMap(person -> hold(person, incident, at));
    }

    /** Of those who have quiet hours the one who is reached so: of what was told before only the targets are known. */
    Optional<Person> at(Way way) {
        return quietHours.people().stream()
                .filter(person -> targets(person, way).anyMatch(way.target()::equalsIgnoreCase))
                .findFirst();
    }

    private Stream<String> targets(Person person, Way way) {
        return way.reach() == Reach.CHANNEL
                ? preferences.of(person.id()).stream()
                        .filter(step -> step.providerId()
                                .filter(way.provider().id()::equals)
                                .isPresent())
                        .flatMap(step -> step.target().stream())
                : PersonalSteps.address(person, way.reach()).stream();
    }
}
