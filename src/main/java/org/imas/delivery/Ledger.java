package org.imas.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.imas.platform.Causes;
import org.imas.platform.Deadlines;
import org.imas.platform.SingleFlight;
import org.imas.platform.TraceContext;
import org.imas.platform.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how attempts ended: whatever has ended while the last lot was written makes the next one, so that a
 * commit serves many. While the database cannot be reached, they are kept and tried again until their leases are over.
 */
@ApplicationScoped
public class Ledger {

    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());
    private static final int LOT = 50;
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    @Inject
    private Endings endings;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Workers workers;

    @Inject
    private Deadlines timers;

    @Inject
    private Clock clock;

    private final ConcurrentLinkedQueue<Endings.Done> ended = new ConcurrentLinkedQueue<>();
    private SingleFlight writing;

    @PostConstruct
    void start() {
        writing = new SingleFlight(workers.pool("imas-ledger", 1), this::writeSome);
    }

    void enter(Endings.Done done) {
        ended.add(done);
        writing.wake();
    }

    private boolean writeSome() {
        List<Endings.Done> lot = new ArrayList<>();
        for (Endings.Done next = ended.poll(); next != null; next = lot.size() < LOT ? ended.poll() : null) {
            lot.add(next);
        }
        if (lot.isEmpty()) {
            return false;
        }
        try {
            write(lot);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=lot-not-written attempts=" + lot.size(), e);
            lot.forEach(this::writeAlone);
        }
        return true;
    }

    private void write(List<Endings.Done> lot) {
        Map<UUID, Instant> next = stored(lot);
        lot.forEach(done -> log(done, next.get(done.claim().deliveryId())));
    }

    /** Most rows are as they were claimed; where one is not, all are read again. */
    private Map<UUID, Instant> stored(List<Endings.Done> lot) {
        try {
            return endings.storeAsClaimed(lot);
        } catch (RuntimeException e) {
            if (Causes.find(e, OptimisticLockException.class).isEmpty()) {
                throw e;
            }
            return endings.store(lot);
        }
    }

    /** One that cannot be written must not keep the others from it. */
    private void writeAlone(Endings.Done done) {
        try {
            write(List.of(done));
        } catch (RuntimeException e) {
            boolean held = clock.instant().isBefore(done.how().startedAt().plus(settings.lease()));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=attempt-not-written delivery=" + done.claim().deliveryId() + " kept=" + held,
                    e);
            if (held) {
                timers.after(AFTER_FAILURE, () -> enter(done));
            }
        }
    }

    private static void log(Endings.Done done, @Nullable Instant next) {
        Claim claim = done.claim();
        Ended ended = done.how();
        LOG.log(
                System.Logger.Level.INFO,
                "event=attempt delivery=" + claim.deliveryId()
                        + " incident=" + claim.notice().incidentId()
                        + " task=" + claim.task()
                        + " attempt=" + claim.attempt()
                        + " at=" + ended.startedAt()
                        + " outcome=" + ended.result().outcome()
                        + " code=" + ended.result().code()
                        + " durationMs=" + ended.duration().toMillis()
                        + " next=" + (next == null ? "none" : next)
                        + TraceContext.field(claim.notice().traceparent()));
    }
}
