package org.imas.escalation;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.imas.platform.Metrics;

/** The figures of escalations on this node; what was rolled back is not in them. */
@ApplicationScoped
public class EscalationMetrics {

    private static final double[] SECONDS = {1, 2, 3, 5, 10, 30, 60, 300, 1_800, 7_200};

    private static final List<String> OUTCOMES = List.of("acknowledged", "mitigated", "resolved", "exhausted");

    @Inject
    private Metrics metrics;

    private Counter started;
    private Counter pages;
    private Counter ended;
    private Histogram late;

    @PostConstruct
    void register() {
        started = counter("imas_escalations_started_total", "Escalations that began, by what they go by", "plan");
        pages = counter("imas_escalation_pages_total", "Targets that were told, by the step that told them", "step");
        ended = counter("imas_escalations_ended_total", "Escalations that were running and are over", "outcome");
        late = Histogram.builder()
                .name("imas_escalation_late_seconds")
                .help("How long after its time what was due was carried out")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(metrics.registry());
    }

    private Counter counter(String name, String help, String label) {
        return Counter.builder().name(name).help(help).labelNames(label).register(metrics.registry());
    }

    /** At none from the start, so that the first of each is an increase that monitoring sees. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        OUTCOMES.forEach(ended::initLabelValues);
    }

    void onNews(@Observes(during = TransactionPhase.AFTER_SUCCESS) EscalationNews news) {
        switch (news.kind()) {
            case STARTED -> started.labelValues(news.label()).inc(news.amount());
            case PAGED -> pages.labelValues(news.label()).inc(news.amount());
            case ENDED -> ended.labelValues(news.label()).inc(news.amount());
            case LATE -> late.observe(news.amount());
        }
    }
}
