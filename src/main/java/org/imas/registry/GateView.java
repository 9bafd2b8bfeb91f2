package org.imas.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imas.provider.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A gate as REST shows it.
 *
 * @param limits those of the provider as a whole first, then of the targets that have the fewest tokens
 * @param restingUntil when the service may be called again after it asked for a rest
 */
public record GateView(
        CircuitView circuit,
        CallsView calls,
        List<LimitView> limits,
        @Nullable Instant restingUntil,
        @Nullable ErrorView lastError,
        @Nullable Instant lastSuccessAt) {

    private static final int MOST_TARGETS = 20;

    /** State CLOSED, OPEN or HALF_OPEN; rates in percent of the last calls, absent before there were enough. */
    public record CircuitView(
            String state,
            @Nullable Instant openUntil,
            @Nullable Double failureRate,
            @Nullable Double slowRate) {}

    /** How many are under way, how many may be now, how many at most. */
    public record CallsView(int inFlight, int allowed, int most) {}

    /** What is left of a limit; for one target where it has a name, and of the target's rest. */
    public record LimitView(
            String rate,
            @Nullable String target,
            @Nullable Long available,
            @Nullable Instant nextAt,
            @Nullable Instant restingUntil) {}

    /** The code of the last result that was not accepted. */
    public record ErrorView(String code, Instant at) {}

    static GateView of(Share share, Circuit circuit, Limits limits, Gate.Last last, Ticks ticks) {
        CircuitView state = new CircuitView(
                circuit.state().name(),
                circuit.openUntil().orElse(null),
                circuit.failureRate().orElse(null),
                circuit.slowRate().orElse(null));
        String code = last.errorCode();
        Instant at = last.errorAt();
        return new GateView(
                state,
                new CallsView(share.inFlight(), share.allowed(), share.most()),
                limits(limits, ticks),
                after(limits.whole().resting(), ticks),
                code == null || at == null ? null : new ErrorView(code, at),
                last.successAt());
    }

    private static List<LimitView> limits(Limits limits, Ticks ticks) {
        List<LimitView> shown = new ArrayList<>();
        if (!limits.whole().rates().isEmpty()) {
            shown.add(limit(null, limits.whole(), ticks));
        }
        Comparator<LimitView> scarcest = Comparator.comparing(
                (LimitView limit) -> limit.available() == null ? Long.MAX_VALUE : limit.available());
        limits.targets().entrySet().stream()
                .map(target -> limit(target.getKey(), target.getValue(), ticks))
                .sorted(scarcest)
                .limit(MOST_TARGETS)
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    private static LimitView limit(@Nullable String target, Line line, Ticks ticks) {
        List<String> rates = line.rates().stream().map(Rate::text).toList();
        return new LimitView(
                rates.isEmpty() ? Rate.NONE : String.join(",", rates),
                target,
                line.available(),
                after(line.nextIn(), ticks),
                target == null ? null : after(line.resting(), ticks));
    }

    private static @Nullable Instant after(Duration wait, Ticks ticks) {
        return wait.isZero() ? null : ticks.now().plus(wait);
    }
}
