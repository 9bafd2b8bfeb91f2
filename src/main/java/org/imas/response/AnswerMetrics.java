package org.imas.response;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.imas.platform.Metrics;

/** What became of presses on this node. */
@ApplicationScoped
public class AnswerMetrics {

    @Inject
    private Metrics metrics;

    private Counter presses;

    enum End {
        DONE,
        TOO_LATE,
        TRIED_AGAIN,
        GIVEN_UP
    }

    @PostConstruct
    void register() {
        presses = Counter.builder()
                .name("imas_slack_presses_total")
                .help("What became of presses on buttons in Slack, each time they were worked on")
                .labelNames("outcome")
                .register(metrics.registry());
    }

    void count(End end) {
        presses.labelValues(end.name().toLowerCase(Locale.ROOT)).inc();
    }
}
