package org.imas.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the upkeep going: an audit and a step of the retention each minute, one at a time. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class UpkeepTimer {

    private final AtomicBoolean auditing = new AtomicBoolean();
    private final AtomicBoolean purging = new AtomicBoolean();

    @Inject
    private AuditRounds audits;

    @Inject
    private FailingProviders failing;

    @Inject
    private Retention retention;

    @Inject
    private RetentionSettings settings;

    @Inject
    private Heartbeat heartbeat;

    /** A wrong value in the configuration stops the start, not the first step. */
    @PostConstruct
    void checkSettings() {
        settings.check();
        heartbeat.check();
    }

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    public void audit() {
        alone(auditing, () -> {
            audits.next();
            failing.report();
        });
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void purge() {
        alone(purging, retention::step);
    }

    /** One that takes longer than a minute is not overtaken by the next. */
    private static void alone(AtomicBoolean busy, Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
