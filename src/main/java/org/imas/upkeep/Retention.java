package org.imas.upkeep;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.imas.platform.Metrics;
import org.imas.platform.Page;

/**
 * Walks through all old rows about once an hour, some batches each minute, so that it never keeps the database busy.
 * Where it stands is known to this node only; after a restart it begins anew, which costs some reading.
 */
@ApplicationScoped
public class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final Duration REST = Duration.ofHours(1);
    private static final int BATCHES_A_STEP = 20;

    @Inject
    private Purge purge;

    @Inject
    private Metrics metrics;

    @Inject
    private Clock clock;

    private UUID position = Page.FROM_THE_START;
    private Instant restUntil = Instant.EPOCH;
    private Counter purged;

    @PostConstruct
    void register() {
        purged = Counter.builder()
                .name("imas_retention_purged_total")
                .help("Rows that were removed because of their age")
                .labelNames("kind")
                .register(metrics.registry());
    }

    /** A failure leaves the position where it was: the next step tries the same batch again. */
    synchronized void step() {
        if (clock.instant().isBefore(restUntil)) {
            return;
        }
        try {
            boolean walkedAll = deliveries();
            boolean noKeyLeft = allOf("idempotency_keys", purge::idempotencyKeys);
            boolean noSilenceLeft = allOf("silences", purge::silences);
            boolean noEntryLeft = allOf("audit_entries", purge::auditEntries);
            if (walkedAll && noKeyLeft && noSilenceLeft && noEntryLeft) {
                restUntil = clock.instant().plus(REST);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=retention-failed position=" + position, e);
        }
    }

    /** True at the end of the walk. */
    private boolean deliveries() {
        for (int batch = 0; batch < BATCHES_A_STEP; batch++) {
            Purge.Walked walked = purge.deliveries(position);
            told("deliveries", walked.purged());
            position = walked.last() == null ? Page.FROM_THE_START : walked.last();
            if (walked.last() == null) {
                return true;
            }
        }
        return false;
    }

    /** True when all that were old are gone. */
    private boolean allOf(String kind, IntSupplier batchOf) {
        for (int batch = 0; batch < BATCHES_A_STEP; batch++) {
            int removed = batchOf.getAsInt();
            told(kind, removed);
            if (removed == 0) {
                return true;
            }
        }
        return false;
    }

    private void told(String kind, int number) {
        if (number > 0) {
            purged.labelValues(kind).inc(number);
            LOG.log(System.Logger.Level.INFO, "event=purged kind=" + kind + " rows=" + number);
        }
    }
}
