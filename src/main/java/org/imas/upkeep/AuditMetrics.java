package org.imas.upkeep;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Neglected;
import org.imas.platform.Metrics;

/** The figures of the audits, for monitoring. */
@ApplicationScoped
public class AuditMetrics {

    private static final double MILLIS = 1_000;

    @Inject
    private Metrics metrics;

    @Inject
    private Neglected deliveries;

    @Inject
    private Clock clock;

    private Gauge findings;
    private Gauge open;
    private Gauge oldestDue;
    private Gauge lastClean;
    private Counter runs;
    private Counter heartbeats;

    @PostConstruct
    void register() {
        PrometheusRegistry all = metrics.registry();
        findings = gauge("imas_audit_findings", "Found by the last self-audit, counted up to 1000", "kind")
                .register(all);
        open = gauge("imas_deliveries_open", "Deliveries that are not over, at the last self-audit", "state")
                .register(all);
        oldestDue = gauge("imas_oldest_due_seconds", "How long the delivery that is due the longest has been so")
                .register(all);
        lastClean = gauge("imas_audit_last_clean_timestamp_seconds", "When a self-audit last found nothing")
                .register(all);
        runs = counter("imas_audit_runs_total", "Self-audits").register(all);
        heartbeats = counter("imas_audit_heartbeats_total", "Calls of the heartbeat address")
                .register(all);
        heartbeats.initLabelValues("ok");
        heartbeats.initLabelValues("failed");
    }

    void audited(AuditReport report) {
        runs.labelValues(word(report.result())).inc();
        if (report.result() != AuditReport.Result.FAILED) {
            for (AuditReport.Kind kind : AuditReport.Kind.values()) {
                findings.labelValues(word(kind)).set(report.count(kind));
            }
        }
        if (report.result() == AuditReport.Result.CLEAN) {
            lastClean.set(clock.instant().toEpochMilli() / MILLIS);
        }
    }

    /** Counts what is open now. */
    void count() {
        Map<DeliveryState, Long> counted = deliveries.open();
        for (DeliveryState state : DeliveryState.values()) {
            if (state.open()) {
                open.labelValues(word(state)).set(counted.getOrDefault(state, 0L));
            }
        }
        Instant now = clock.instant();
        Duration due = Duration.between(deliveries.oldestDue().orElse(now), now);
        oldestDue.set(due.toMillis() / MILLIS);
    }

    void heartbeat(boolean arrived) {
        heartbeats.labelValues(arrived ? "ok" : "failed").inc();
    }

    private static Gauge.Builder gauge(String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels);
    }

    private static Counter.Builder counter(String name, String help) {
        return Counter.builder().name(name).help(help).labelNames("result");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
