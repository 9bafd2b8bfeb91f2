package org.imas.escalation;

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
import java.util.UUID;
import org.imas.platform.OneAtATime;

/** Has what is due in escalations done, each in a transaction of its own; all nodes do so side by side. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class EscalationTimer {

    private static final System.Logger LOG = System.getLogger(EscalationTimer.class.getName());

    /** At a time; the rest is done two seconds later. */
    private static final int MOST = 500;

    private final OneAtATime round = new OneAtATime();

    @Inject
    private Escalations escalations;

    @Inject
    private Plans plans;

    /** A wrong value in the configuration stops the start, not the first incident. */
    @PostConstruct
    void checkSettings() {
        plans.check();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        round.run(() -> escalations.due(MOST).forEach(this::advance));
    }

    /** What fails stays due; the others must not wait for it. */
    private void advance(UUID incident) {
        try {
            escalations.advance(incident);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=escalation-failed incident=" + incident, e);
        }
    }
}
