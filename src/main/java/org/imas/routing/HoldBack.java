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
import org.imas.storm.StormSettings;
import org.imas.storm.Storms;

/** Until when what is told of an incident waits, and why: nothing is dropped, it goes out when the time is over. */
@ApplicationScoped
public class HoldBack {

    @Inject
    private Silences silences;

    @Inject
    private QuietHours quietHours;

    @Inject
    private Storms storms;

    @Inject
    private StormSettings settings;

    /** From that time on it goes out. */
    public record Held(HeldBy by, Instant until, Reason reason) {

        /** The same target, with the reason why not at once beside those why. */
        Recipient waiting(Recipient recipient) {
            return new Recipient(
                    recipient.provider(),
                    recipient.target(),
                    Stream.concat(recipient.reasons().stream(), Stream.of(reason))
                            .toList());
        }
    }

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

    /** Where that target gets too much at the moment; counts it where it does not. */
    Optional<Held> storm(Recipient recipient, String severity, Instant at) {
        return storms.take(wish(recipient, severity), at).map(this::held);
    }

    /** The same without counting it. */
    Optional<Held> imaginedStorm(Recipient recipient, String severity, Instant at) {
        return storms.imagine(wish(recipient, severity), at).map(this::held);
    }

    private static Storms.Wish wish(Recipient recipient, String severity) {
        return new Storms.Wish(
                new Storms.Lane(recipient.provider().id(), recipient.target()),
                recipient.provider().type(),
                recipient.provider().name(),
                severity);
    }

    private Held held(Storms.Excess excess) {
        String text = "Number " + excess.number() + " for this target in "
                + settings.interval().toMinutes() + " minutes: told in a digest";
        return new Held(HeldBy.STORM, excess.until(), new Reason("STORM", text));
    }

    private static Held held(Hold hold) {
        String what = hold.kind() == Hold.Kind.SILENCE ? "Silence" : "Maintenance window";
        return new Held(
                new HeldBy(HeldBy.Kind.valueOf(hold.kind().name()), hold.id()),
                hold.until(),
                new Reason(hold.kind().name(), what + ": " + hold.reason()));
    }
}
