package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Generation;
import org.imas.platform.Ids;
import org.imas.provider.Notice;
import org.imas.provider.Task;
import org.imas.registry.Admission;
import org.imas.registry.Permit;

/** Takes due deliveries for sending, many in one short transaction; what others hold is passed over. */
@ApplicationScoped
@Transactional
public class Claims {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Endings endings;

    @Inject
    private DeliveryNews news;

    @Inject
    private Generation generation;

    /**
     * What came of asking for a batch: what may be sent, what its provider holds up, and what somebody else had locked
     * and is still to be sent. Others are not due, or done.
     */
    record Batch(List<Claim> claims, List<Held> held, List<DeliveriesPromised.Due> locked) {

        Set<UUID> claimedOrHeld() {
            return Stream.concat(
                            claims.stream().map(Claim::deliveryId),
                            held.stream().map(Held::id))
                    .collect(Collectors.toSet());
        }
    }

    /** Claims what of these is due and admitted; the more urgent ones ask first. */
    Batch claim(List<UUID> ids, Turnstile turnstile) {
        generation.current(); // what is remembered of providers is as of now
        Instant now = clock.instant();
        List<Delivery> rows = new Locked(database).free(ids);
        rows.sort(Comparator.comparingInt(Delivery::urgency).thenComparing(Delivery::id));
        List<Trace> traces = traces(rows);
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), locked(ids, rows));
        Map<String, Notice> notices = new HashMap<>();
        for (Delivery delivery : rows) {
            if (mayGo(delivery, traces, now)) {
                Admission admission = turnstile.ask(delivery);
                Permit permit = admission.permit();
                if (permit == null) {
                    batch.held().add(Held.of(delivery, admission));
                } else {
                    UUID lease = Ids.next();
                    delivery.claim(lease, now, settings.lease());
                    Notice notice = notices.computeIfAbsent(sameWords(delivery), k -> delivery.notice());
                    Claim.Content content = new Claim.Content(notice, Trace.previous(delivery, traces));
                    batch.claims().add(Claim.of(delivery, lease, content, permit));
                }
            }
        }
        return batch;
    }

    /** One change is told to all in the same words; a digest is its target's own. */
    private static String sameWords(Delivery delivery) {
        return delivery.task() == Task.DIGEST
                ? delivery.id().toString()
                : delivery.incidentId() + " " + delivery.changeNo();
    }

    /** Another node may be claiming it, or the sweeper marking it: it must be looked at again, or nobody would. */
    private List<DeliveriesPromised.Due> locked(List<UUID> ids, List<Delivery> rows) {
        List<UUID> missing = new ArrayList<>(ids);
        rows.forEach(row -> missing.remove(row.id()));
        return missing.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select new org.imas.delivery.DeliveriesPromised.Due(d.id, d.nextAttemptAt, d.urgency)
                        from Delivery d where d.id in :ids and d.state in :states""", DeliveriesPromised.Due.class)
                        .setParameter("ids", missing)
                        .setParameter("states", List.of(DeliveryState.PENDING, DeliveryState.WAITING))
                        .getResultList();
    }

    private boolean mayGo(Delivery delivery, List<Trace> traces, Instant now) {
        if (delivery.expire(now)) {
            news.ended(delivery);
            return false;
        }
        if (delivery.abandoned(now)) {
            return endings.mayRepeat(delivery);
        }
        return delivery.due(now) && !Trace.held(delivery, traces);
    }

    /** Only what follows something can have to wait for it. */
    private List<Trace> traces(List<Delivery> rows) {
        List<UUID> incidents = rows.stream()
                .filter(delivery -> delivery.changeNo() > 1)
                .map(Delivery::incidentId)
                .distinct()
                .toList();
        return incidents.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select new org.imas.delivery.Trace(
                            d.incidentId, d.providerId, d.target, d.task, d.changeNo, d.state, d.remote)
                        from Delivery d where d.incidentId in :incidents""", Trace.class)
                        .setParameter("incidents", incidents)
                        .getResultList();
    }
}
