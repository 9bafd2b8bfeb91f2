package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.imas.provider.Task;

/** Ends notices that need not go out any more, in the transaction of the change that makes it so. */
@ApplicationScoped
public class Stops {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliveryNews news;

    /**
     * Ends the notices of an incident's earlier changes that have not gone out; what is being sent just now is left to
     * its sender, but not tried again. Answers those that it ended.
     *
     * @param change the number of the change that makes them needless
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Delivery> stop(UUID incident, int change, String code) {
        return stop(() -> open(incident, change, Task.NOTIFY), code);
    }

    /** Ends in the same way what has not been done of that step on the incident's room. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Delivery> callOff(UUID incident, Task step, String code) {
        return stop(() -> open(incident, Integer.MAX_VALUE, step), code);
    }

    private List<Delivery> stop(Supplier<List<UUID>> wanted, String code) {
        List<UUID> open = wanted.get();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Delivery> locked = new ArrayList<>(new Locked(database).all(open));
        List<UUID> more = new ArrayList<>(wanted.get()); // who held a lock may have made a stand-in under it
        more.removeAll(open);
        locked.addAll(new Locked(database).all(more));
        Instant now = clock.instant();
        List<Delivery> stopped =
                locked.stream().filter(delivery -> delivery.state().open()).toList();
        stopped.forEach(delivery -> delivery.stop(code, now));
        List<Delivery> ended =
                stopped.stream().filter(delivery -> !delivery.state().open()).toList();
        ended.forEach(news::ended);
        return ended;
    }

    private List<UUID> open(UUID incident, int change, Task task) {
        return database.createQuery("""
                        select d.id from Delivery d where d.incidentId = :incident and d.nextAttemptAt is not null
                          and d.task = :task and d.changeNo < :change""", UUID.class)
                .setParameter("incident", incident)
                .setParameter("task", task)
                .setParameter("change", change)
                .getResultList();
    }
}
