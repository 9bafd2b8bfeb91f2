package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The runs in the database. Whoever changes one, or the incident because of one, has its row locked first, so that two
 * nodes never do the same, and a person who acknowledges waits for a step that is just being carried out.
 */
@ApplicationScoped
@Transactional
public class EscalationRuns {

    /** As in delivery.Deliveries: later than that is how both databases find what is not null by an index. */
    private static final Instant EVER = Instant.EPOCH;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Event<EscalationNews> news;

    void add(EscalationRun run) {
        database.persist(run);
    }

    Optional<EscalationRun> of(UUID incident) {
        return database.createQuery("select r from EscalationRun r where r.incidentId = :incident", EscalationRun.class)
                .setParameter("incident", incident)
                .getResultStream()
                .findFirst();
    }

    /** The incidents whose next step is due, what has waited longest first. */
    List<UUID> due(Instant now, int most) {
        return database.createQuery(
                        "select r.incidentId from EscalationRun r where r.dueAt > :ever and r.dueAt <= :now"
                                + " order by r.dueAt, r.id",
                        UUID.class)
                .setParameter("ever", EVER)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** As it is once nobody else works on it. */
    Optional<EscalationRun> locked(UUID incident) {
        return Optional.ofNullable(lock(incident, ""));
    }

    /** Nothing where somebody else works on it. */
    Optional<EscalationRun> lockedIfFree(UUID incident) {
        return Optional.ofNullable(lock(incident, " skip locked"));
    }

    /** For whoever counts. */
    void tell(EscalationNews what) {
        news.fire(what);
    }

    /** Whether a policy is still needed. */
    boolean runningBy(UUID policy) {
        return !database.createQuery(
                        "select r.id from EscalationRun r where r.policyId = :policy and r.dueAt is not null",
                        UUID.class)
                .setParameter("policy", policy)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private @Nullable EscalationRun lock(UUID incident, String mode) {
        List<?> found = database.createNativeQuery(
                        "select * from escalation_run where incident_id = ?1 for update" + mode, EscalationRun.class)
                .setParameter(1, incident)
                .setHint("eclipselink.refresh", true) // what was read before the lock may be old
                .getResultList();
        return found.isEmpty() ? null : (EscalationRun) found.get(0);
    }
}
