package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.organization.Team;
import org.imas.silence.Affected;
import org.imas.silence.Hold;
import org.imas.silence.QuietHours;
import org.imas.silence.Silences;

/** Until when what is told of an incident waits, and why: nothing is dropped, it goes out when the time is over. */
@ApplicationScoped
public class HoldBack {

    @Inject
    private Silences silences;

    @Inject
    private QuietHours quietHours;

    @Inject
    private QuietPeople quietPeople;

    /** From that time on it goes out. */
    public record Held(HeldBy by, Instant until, Reason reason) {}

    /** Of several the one that ends last; empty where nothing holds it. */
    public Optional<Held> of(Incident incident, Instant at) {
        Team team = incident.service().ownerTeam();
        return Stream.of(
                        silences.holding(Affected.by(incident), at).map(HoldBack::held),
                        quietHours
                                .until(team.id(), incident.severity(), at)
                                .map(until -> new Held(
                                        new HeldBy(HeldBy.Kind.QUIET_HOURS, team.id()),
                                        until,
                                        new Reason("QUIET_HOURS", "Quiet hours of team " + team.name()))))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Held::until));
    }

    /** What is to be said of one that is held already, now that something may have changed; empty: nothing holds it. */
    public Optional<Held> again(HeldBy by, Incident incident, Instant at) {
        return Stream.of(of(incident, at), asleep(by, incident, at))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Held::until));
    }

    /** The same, of the quiet hours of the person alone whose they are that hold it, if they are anybody's. */
    public Optional<Held> asleep(HeldBy by, Incident incident, Instant at) {
        return by.kind() == HeldBy.Kind.QUIET_HOURS && by.source() != null
                ? quietPeople.again(by.source(), incident, at)
                : Optional.empty();
    }

    private static Held held(Hold hold) {
        String what = hold.kind() == Hold.Kind.SILENCE ? "Silence" : "Maintenance window";
        return new Held(
                new HeldBy(HeldBy.Kind.valueOf(hold.kind().name()), hold.id()),
                hold.until(),
                new Reason(hold.kind().name(), what + ": " + hold.reason()));
    }
}
