package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.organization.Person;
import org.jspecify.annotations.Nullable;

/** When each target is told: not before what holds it back is over, and after that as its steps say. */
@ApplicationScoped
public class Timetable {

    @Inject
    private HoldBack holdBack;

    @Inject
    private QuietPeople quiet;

    @Inject
    private Deliveries deliveries;

    /**
     * A target with its time.
     *
     * @param later whether a step makes it late, which an acknowledgement then stops
     * @param holds what holds it back
     */
    record Due(Recipient recipient, Instant at, boolean later, List<HoldBack.Held> holds) {

        /** What keeps it until its time, and may put it into a digest: of several the one that ends last. */
        Optional<HeldBy> held() {
            return holds.stream()
                    .max(Comparator.comparing(HoldBack.Held::until))
                    .map(HoldBack.Held::by);
        }

        /** The same, held by one thing more, for which there is a reason beside those why it is told. */
        Due with(HoldBack.Held hold) {
            List<Reason> reasons = Stream.concat(recipient.reasons().stream(), Stream.of(hold.reason()))
                    .distinct()
                    .toList();
            List<HoldBack.Held> all =
                    Stream.concat(holds.stream(), Stream.of(hold)).toList();
            return new Due(
                    new Recipient(recipient.provider(), recipient.target(), reasons),
                    latest(at, hold.until()),
                    later,
                    all);
        }
    }

    /** Of what, since when, and what was to follow anyhow. */
    private record Round(Incident incident, Instant at, Optional<HoldBack.Held> held, Map<String, Instant> awaited) {}

    /** What one cause alone would come to. */
    private record Moment(Cause cause, Instant at, List<HoldBack.Held> holds) {

        /** Of two at the same time the one that is no later step: an acknowledgement does not stop it. */
        static final Comparator<Moment> FIRST = Comparator.comparing(Moment::at)
                .thenComparing(moment -> moment.cause().later());
    }

    /** @param change its number; of the first nothing can have been promised before */
    List<Due> of(Incident incident, Told told, int change) {
        boolean later = told.entries().stream()
                .flatMap(entry -> entry.causes().stream())
                .anyMatch(Cause::later);
        Round round = new Round(
                incident,
                told.at(),
                holdBack.of(incident, told.at()),
                later && change > 1 ? awaited(incident) : Map.of());
        return told.entries().stream().map(entry -> due(entry, round)).toList();
    }

    /** The later steps that have not gone out: a notice that takes the place of one must not put it off again. */
    private Map<String, Instant> awaited(Incident incident) {
        return deliveries.noticesOf(incident.id()).stream()
                .filter(before -> before.nextAttemptAt() != null && LaterStep.notTaken(before))
                .collect(Collectors.toMap(
                        before -> before.providerId() + " " + before.target(),
                        Delivery::nextAttemptAt,
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private Due due(Told.Entry entry, Round round) {
        Instant awaited = round.awaited()
                .getOrDefault(entry.way().provider().id() + " " + entry.way().target(), Instant.MAX);
        Moment first = entry.causes().stream()
                .map(cause -> moment(cause, round, awaited))
                .min(Moment.FIRST)
                .orElseThrow();
        Stream<Reason> why = entry.causes().stream()
                .flatMap(cause -> (cause.equals(first.cause()) ? cause.reasons() : cause.asides()).stream());
        List<Reason> reasons = Stream.concat(why, first.holds().stream().map(HoldBack.Held::reason))
                .distinct()
                .toList();
        return new Due(
                new Recipient(entry.way().provider(), entry.way().target(), reasons),
                first.at(),
                first.cause().later(),
                first.holds());
    }

    private Moment moment(Cause cause, Round round, Instant awaited) {
        List<HoldBack.Held> holds = new ArrayList<>();
        round.held().ifPresent(holds::add);
        Instant begin = round.held().map(HoldBack.Held::until).orElse(round.at());
        begin = awake(cause.whom(), begin, new Holding(round.incident(), holds));
        if (!cause.later()) {
            return new Moment(cause, begin, holds);
        }
        Instant step = begin.plus(cause.after());
        Instant at = awaited.isBefore(step) ? latest(begin, awaited) : step;
        return new Moment(cause, awake(cause.whom(), at, new Holding(round.incident(), holds)), holds);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of which incident, and where what holds it is written down. */
    private record Holding(Incident incident, List<HoldBack.Held> holds) {}

    private Instant awake(@Nullable Person whom, Instant at, Holding holding) {
        Optional<HoldBack.Held> asleep = whom == null ? Optional.empty() : quiet.hold(whom, holding.incident(), at);
        asleep.ifPresent(holding.holds()::add);
        return asleep.map(HoldBack.Held::until).orElse(at);
    }
}
