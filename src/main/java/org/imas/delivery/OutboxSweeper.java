package org.imas.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The net under the queue: sends again what is due and was never taken up, after a crash or a lost message. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSweeper {

    private static final System.Logger LOG = System.getLogger(OutboxSweeper.class.getName());
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final AtomicBoolean firstSweep = new AtomicBoolean(true);

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Clock clock;

    @PostConstruct
    void checkSettings() {
        settings.retryPolicy();
    }

    /** Whatever is due at the start was left by an earlier life of this server; later, messages get some time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the class's own is not looked at for a timer
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void sweep() {
        Instant now = clock.instant();
        boolean first = firstSweep.getAndSet(false);
        Instant before = first ? now : now.minus(settings.sweepGrace());
        Instant notSweptSince = first ? now : now.minus(LEFT_ALONE);
        List<UUID> late;
        do {
            late = deliveries.overdue(before, notSweptSince);
            send(late);
        } while (first && late.size() == settings.sweepBatch());
    }

    private void send(List<UUID> late) {
        if (!late.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "event=swept deliveries=" + late.size());
            queue.send(late, Duration.ZERO);
        }
    }
}
