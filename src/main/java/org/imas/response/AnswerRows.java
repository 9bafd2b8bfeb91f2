package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.provider.Action;

/** The answers in the database. */
@ApplicationScoped
@Transactional
public class AnswerRows {

    /** As in delivery.Deliveries: later than that is how both databases find what is not null by an index. */
    private static final Instant EVER = Instant.EPOCH;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Stores it now, so that a second one is refused now. */
    void add(Answer answer) {
        database.persist(answer);
        database.flush();
    }

    void remove(Answer answer) {
        database.remove(answer);
    }

    Optional<Answer> of(UUID delivery, Action action) {
        return database.createQuery(
                        "select a from Answer a where a.deliveryId = :delivery and a.action = :action", Answer.class)
                .setParameter("delivery", delivery)
                .setParameter("action", action)
                .getResultStream()
                .findFirst();
    }

    /** What is still to be worked on, the oldest first. */
    List<UUID> due(Instant now, int most) {
        return database.createQuery(
                        "select a.id from Answer a where a.dueAt > :ever and a.dueAt <= :now order by a.dueAt, a.id",
                        UUID.class)
                .setParameter("ever", EVER)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Nothing where it is done, or somebody else works on it. */
    Optional<Answer> lockedIfDue(UUID id) {
        List<?> found = database.createNativeQuery(
                        "select * from answer where id = ?1 and due_at is not null for update skip locked",
                        Answer.class)
                .setParameter(1, id)
                .setHint("eclipselink.refresh", true) // what was read before the lock may be old
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((Answer) found.get(0));
    }
}
