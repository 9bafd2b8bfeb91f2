package org.imas.intake;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Locale;
import java.util.function.Supplier;
import org.imas.incident.IncidentReport;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.incident.Reports;
import org.imas.incident.Submission;
import org.imas.platform.Causes;
import org.imas.platform.GroupCommit;
import org.imas.platform.Metrics;

/** Takes reports from the doors that have no transaction of their own; those that come together share one. */
@ApplicationScoped
public class Reception {

    private static final int TOGETHER = 50;

    @Inject
    private Reports reports;

    @Inject
    private Metrics metrics;

    private GroupCommit<Submission, Supplier<Reported>> group;
    private Counter taken;

    @PostConstruct
    void start() {
        taken = Counter.builder()
                .name("imas_reports_total")
                .help("Reports that were taken by REST, by JMS and as alerts, by what became of each")
                .labelNames("became")
                .register(metrics.registry());
        group = new GroupCommit<>(TOGETHER, reports::takeAll);
    }

    /**
     * Two equal reports at the same instant: the database lets one of them in, or open one again, and the other, tried again, finds it.
     * Must be called outside a transaction, or the second try would be made in a dead one.
     */
    public Reported accept(IncidentReport report, Origin origin) {
        Reported reported = accepted(reports.checked(report, origin));
        taken.labelValues(reported.how().name().toLowerCase(Locale.ROOT)).inc();
        return reported;
    }

    private Reported accepted(Submission submission) {
        try {
            return group.submit(submission).get();
        } catch (RuntimeException e) {
            if (Causes.violatesUniqueness(e)
                    || Causes.find(e, OptimisticLockException.class).isPresent()) {
                return group.submit(submission).get();
            }
            throw e;
        }
    }
}
