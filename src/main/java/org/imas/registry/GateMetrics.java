package org.imas.registry;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.imas.platform.Metrics;
import org.imas.provider.SendResult;

/** The figures of the gates. */
@ApplicationScoped
public class GateMetrics {

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
    private static final double NANOS = 1e9;

    /** The states that a circuit goes through here; the library knows more. */
    private static final List<CircuitBreaker.State> STATES =
            List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.OPEN, CircuitBreaker.State.HALF_OPEN);

    @Inject
    private Metrics metrics;

    private Counter refused;
    private Histogram calls;
    private Counter ended;

    @PostConstruct
    void register() {
        refused = Counter.builder()
                .name("imas_provider_admissions_refused_total")
                .help("How often a gate said not now, and why")
                .labelNames("provider", "code")
                .register(metrics.registry());
        calls = Histogram.builder()
                .name("imas_provider_call_seconds")
                .help("How long calls took, by what they ended in")
                .labelNames("type", "outcome")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(metrics.registry());
        ended = Counter.builder()
                .name("imas_provider_calls_total")
                .help("Calls by what they ended in, and why")
                .labelNames("provider", "type", "outcome", "code")
                .register(metrics.registry());
    }

    /** Shows these gates whenever somebody looks. */
    void show(Supplier<Collection<Gate>> gates) {
        GaugeWithCallback.builder()
                .name("imas_provider_circuit_state")
                .help("1 for the state that the circuit is in on this node")
                .labelNames("provider", "type", "state")
                .callback(show -> gates.get().forEach(gate -> states(gate, show)))
                .register(metrics.registry());
        GaugeWithCallback.builder()
                .name("imas_provider_in_flight")
                .help("Calls under way on this node")
                .labelNames("provider")
                .callback(show -> gates.get()
                        .forEach(gate ->
                                show.call(gate.inFlight(), gate.settings().name())))
                .register(metrics.registry());
    }

    private static void states(Gate gate, GaugeWithCallback.Callback show) {
        String now = gate.circuitState();
        for (CircuitBreaker.State state : STATES) {
            show.call(
                    now.equals(state.name()) ? 1 : 0,
                    gate.settings().name(),
                    gate.settings().type(),
                    state.name());
        }
    }

    void refused(String provider, String code) {
        refused.labelValues(provider, code).inc();
    }

    void called(GateSettings of, SendResult result, Duration took) {
        String outcome = result.outcome().name();
        calls.labelValues(of.type(), outcome).observe(took.toNanos() / NANOS);
        ended.labelValues(of.name(), of.type(), outcome, result.code()).inc();
    }

    /** Forgets a provider that is gone. */
    void forget(String provider) {
        Admission.REASONS.forEach(code -> refused.remove(provider, code));
        ended.removeIf(labels -> labels.get(0).equals(provider));
    }
}
