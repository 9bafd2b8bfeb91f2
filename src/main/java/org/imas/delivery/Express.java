package org.imas.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.provider.Notice;
import org.imas.provider.Task;
import org.imas.registry.Permit;
import org.imas.registry.ProviderGates;
import org.imas.registry.ProviderTypes;

/**
 * Where a sender of this node is free, a delivery is promised and claimed in one: it goes out straight from the commit,
 * without a message to the queue and a second transaction for the claim. What cannot go at once takes the usual way.
 */
@ApplicationScoped
public class Express {

    /** A commit that took longer leaves the sender too little of its lease; the rest of it is a quarter. */
    private static final int PARTS_OF_LEASE = 4;

    private static final System.Logger LOG = System.getLogger(Express.class.getName());

    @Inject
    private Workload workload;

    @Inject
    private ProviderGates gates;

    @Inject
    private ProviderTypes types;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<Aboard> aboard;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Fired once in a transaction that claims what it promises; the list grows until the transaction ends. */
    record Aboard(Instant since, List<Claim> claims) {}

    /** Claims it in the transaction that promises it; false where it must be announced. */
    boolean takes(Delivery delivery, Notice notice) {
        Instant now = clock.instant();
        if (!delivery.due(now) || !qualifies(delivery) || !workload.reserve()) {
            return false;
        }
        Permit permit = gates.admit(delivery.providerId(), delivery.target()).permit();
        if (permit == null) {
            workload.release(1);
            return false;
        }
        UUID lease = Ids.next();
        delivery.claim(lease, now, settings.lease());
        board(Claim.of(delivery, lease, new Claim.Content(notice, null), permit), now);
        return true;
    }

    /**
     * The first notice of an incident, so that there is none before it to wait for; and none that must not be repeated,
     * as nobody could tell after a crash between the commit and the call that nothing was sent.
     */
    private boolean qualifies(Delivery delivery) {
        return delivery.task() == Task.NOTIFY
                && delivery.changeNo() == 1
                && types.named(delivery.providerType())
                        .filter(type -> type.resendUnclear())
                        .isPresent();
    }

    private void board(Claim claim, Instant now) {
        if (transaction.getResource(Aboard.class) instanceof Aboard before) {
            before.claims().add(claim);
        } else {
            Aboard first = new Aboard(now, new ArrayList<>(List.of(claim)));
            transaction.putResource(Aboard.class, first);
            aboard.fire(first);
        }
    }

    void onCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Aboard all) {
        Instant latest = all.since().plus(settings.lease().dividedBy(PARTS_OF_LEASE));
        if (clock.instant().isAfter(latest)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=slow-commit deliveries=" + all.claims().size());
            giveUp(all); // whoever finds the leases over takes them
        } else {
            all.claims().forEach(workload::start);
        }
    }

    void onRolledBack(@Observes(during = TransactionPhase.AFTER_FAILURE) Aboard all) {
        giveUp(all);
    }

    private void giveUp(Aboard all) {
        all.claims().forEach(claim -> claim.permit().unused());
        workload.release(all.claims().size());
    }
}
