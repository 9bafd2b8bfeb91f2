package org.imas.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.imas.incident.IncidentReport;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.incident.Reports;
import org.imas.incident.Submission;
import org.imas.platform.Causes;
import org.imas.platform.GroupCommit;

/** Takes reports from the doors that have no transaction of their own; those that come together share one. */
@ApplicationScoped
public class Reception {

    private static final int TOGETHER = 50;

    @Inject
    private Reports reports;

    private GroupCommit<Submission, Supplier<Reported>> group;

    @PostConstruct
    void start() {
        group = new GroupCommit<>(TOGETHER, reports::takeAll);
    }

    /**
     * Two equal reports at the same instant: the database lets one of them in, or open one again, and the other, tried again, finds it.
     * Must be called outside a transaction, or the second try would be made in a dead one.
     */
    public Reported accept(IncidentReport report, Origin origin) {
        Submission submission = reports.checked(report, origin);
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
