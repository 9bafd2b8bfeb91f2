package org.imas.delivery;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imas.platform.Pulse;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;

/** The net under the queue: sends again what is due and was never taken up, after a crash or a lost message. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class OutboxSweeper {

    private static final System.Logger LOG = System.getLogger(OutboxSweeper.class.getName());
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final AtomicBoolean firstSweep = new AtomicBoolean(true);

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Workload workload;

    @Inject
    private StandIns standIns;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Budgets budgets;

    @Inject
    private ProviderTypes types;

    @Inject
    private Pulse pulse;

    @Inject
    private Clock clock;

    @PostConstruct
    void checkSettings() {
        settings.retryPolicy();
        budgets.check(types.all().stream().map(KnownType::name).toList());
    }

    /** Whatever is due at the start was left by an earlier life of this server; later, messages get some time. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void sweep() {
        pulse.beats();
        standIns.late(settings.sweepBatch());
        Instant now = clock.instant();
        boolean first = firstSweep.getAndSet(false);
        Instant before = first ? now : now.minus(settings.sweepGrace());
        Instant notSweptSince = first ? now : now.minus(LEFT_ALONE);
        List<DeliveriesPromised.Due> late;
        do {
            late = deliveries.overdue(before, notSweptSince);
            announce(late);
        } while (first && late.size() == settings.sweepBatch());
    }

    private void announce(List<DeliveriesPromised.Due> late) {
        List<DeliveriesPromised.Due> forgotten =
                late.stream().filter(due -> !workload.knows(due.id())).toList();
        if (!forgotten.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "event=swept deliveries=" + forgotten.size());
            if (!queue.announce(forgotten)) {
                workload.offer(forgotten);
            }
        }
    }
}
