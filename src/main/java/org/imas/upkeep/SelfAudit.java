package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.delivery.Neglected;

/** Looks for what fell through all nets, and puts it back where that can do no harm. */
@ApplicationScoped
public class SelfAudit {

    private static final System.Logger LOG = System.getLogger(SelfAudit.class.getName());

    /** What the usual ways get before it counts as neglect. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration UNTOLD_GRACE = Duration.ofMinutes(1);
    private static final int COUNTED = 1_000;
    private static final int BATCH = 100;
    private static final int EXAMPLES = 10;

    @Inject
    private UntoldIncidents incidents;

    @Inject
    private Neglected deliveries;

    @Inject
    private StatedReasons reasons;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.delivery.sweep-grace")
    private Duration sweepGrace;

    AuditReport run() {
        Instant now = clock.instant();
        long from = System.nanoTime();
        Set<UUID> heldBack = reasons.heldBack();
        AuditReport.Finding[] all = {untold(now), overtime(now, heldBack), pastDue(now, heldBack), abandoned(now)};
        return AuditReport.of(now, Duration.ofNanos(System.nanoTime() - from).toMillis(), all);
    }

    /** Only told: to route it again could tell twice and open a second room, while a person sees what went wrong. */
    private AuditReport.Finding untold(Instant now) {
        List<UUID> found = incidents.triggeredBefore(now.minus(UNTOLD_GRACE), COUNTED + 1);
        return finding(AuditReport.Kind.INCIDENT_UNTOLD, found, 0);
    }

    private AuditReport.Finding pastDue(Instant now, Set<UUID> heldBack) {
        List<UUID> found = deliveries.pastDue(now.minus(sweepGrace).minus(GRACE), heldBack, COUNTED + 1);
        return finding(AuditReport.Kind.DELIVERY_PAST_DUE, found, repaired(found, this::announced));
    }

    private AuditReport.Finding abandoned(Instant now) {
        List<UUID> found = deliveries.abandoned(now.minus(sweepGrace).minus(GRACE), COUNTED + 1);
        return finding(AuditReport.Kind.LEASE_EXPIRED, found, repaired(found, this::announced));
    }

    /** What a provider holds back ends in its time like everything else, but that is no finding. */
    private AuditReport.Finding overtime(Instant now, Set<UUID> heldBack) {
        List<Neglected.Overtime> over = deliveries.overtime(now.minus(GRACE), COUNTED + 1);
        List<UUID> held = over.stream()
                .filter(delivery -> heldBack.contains(delivery.providerId()))
                .map(Neglected.Overtime::id)
                .toList();
        List<UUID> found = over.stream()
                .map(Neglected.Overtime::id)
                .filter(id -> !held.contains(id))
                .toList();
        repaired(held, deliveries::expire);
        return finding(AuditReport.Kind.DELIVERY_OVERTIME, found, repaired(found, deliveries::expire));
    }

    private int announced(List<UUID> ids) {
        deliveries.announce(ids);
        return ids.size();
    }

    /** A repair that fails is tried again by the next audit; it must not keep the others from being made. */
    private static int repaired(List<UUID> found, ToIntFunction<List<UUID>> repair) {
        int repaired = 0;
        for (int from = 0; from < found.size(); from += BATCH) {
            try {
                repaired += repair.applyAsInt(found.subList(from, Math.min(from + BATCH, found.size())));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "event=audit-repair-failed", e);
            }
        }
        return repaired;
    }

    private static AuditReport.Finding finding(AuditReport.Kind kind, List<UUID> found, int repaired) {
        return new AuditReport.Finding(
                kind,
                Math.min(found.size(), COUNTED),
                found.size() <= COUNTED,
                repaired,
                found.stream().limit(EXAMPLES).toList());
    }
}
