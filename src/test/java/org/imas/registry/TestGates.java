package org.imas.registry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.Metrics;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.jspecify.annotations.Nullable;

/** Gates before providers that are only known here, on a clock of the test. */
final class TestGates {

    static final SendResult OK = SendResult.accepted("ok");
    static final SendResult BROKEN = SendResult.tryAgain("http-500", "broken", null);

    private static final int CONCURRENCY = 20;

    final TestClock clock = new TestClock();
    final Metrics metrics = new Metrics();
    final ProviderGates gates;
    private final Map<UUID, GateSettings> known = new HashMap<>();

    TestGates() {
        GateRegister register = new GateRegister() {
            @Override
            Optional<GateSettings> of(UUID id) {
                return Optional.ofNullable(known.get(id));
            }
        };
        GateConfig config = new GateConfig() {
            @Override
            CircuitSettings circuit() {
                return new CircuitSettings(
                        50, 80, Duration.ofSeconds(10), 20, 10, Duration.ofSeconds(30), Duration.ofMinutes(5));
            }

            @Override
            int total() {
                return 64;
            }

            @Override
            Duration rest(@Nullable Duration asked) {
                Duration longest = Duration.ofHours(1);
                Duration wanted = asked == null ? Duration.ofSeconds(5) : asked;
                return wanted.compareTo(longest) > 0 ? longest : wanted;
            }
        };
        GateMetrics figures = new Beans().with(metrics).get(GateMetrics.class);
        figures.register();
        gates = new Beans()
                .with(register)
                .with(config)
                .with(figures)
                .with(new TestTicks(clock))
                .get(ProviderGates.class);
        gates.open();
    }

    /** A provider without limits. */
    UUID provider(String name) {
        return provider(name, List.of(), false);
    }

    UUID provider(String name, List<Rate> rates, boolean byTarget) {
        UUID id = Ids.next();
        known.put(id, new GateSettings(id, 1, name, "WEBHOOK", true, false, CONCURRENCY, rates, byTarget));
        return id;
    }

    void change(UUID id, boolean active, boolean paused, int concurrency) {
        GateSettings was = known.get(id);
        known.put(
                id,
                new GateSettings(
                        id,
                        was.version() + 1,
                        was.name(),
                        was.type(),
                        active,
                        paused,
                        concurrency,
                        was.rates(),
                        was.byTarget()));
    }

    void delete(UUID id) {
        known.remove(id);
    }

    Admission ask(UUID id) {
        return gates.admit(id, "target");
    }

    /** Asks, and gives the permit back at once with that result; answers the code. */
    String call(UUID id, String target, SendResult result, Duration took) {
        Admission admission = gates.admit(id, target);
        if (admission.permit() != null) {
            admission.permit().done(result, took);
        }
        return admission.code();
    }

    String call(UUID id, SendResult result) {
        return call(id, "target", result, Duration.ofMillis(5));
    }

    void calls(int times, UUID id, SendResult result) {
        for (int i = 0; i < times; i++) {
            call(id, result);
        }
    }
}
