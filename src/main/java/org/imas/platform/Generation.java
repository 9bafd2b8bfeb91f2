package org.imas.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.UUID;

/**
 * Which configuration holds: a word in the database that changes with every change of it, so that a node may remember
 * what it read and still see at once what another node changed.
 */
@ApplicationScoped
public class Generation {

    private static final System.Logger LOG = System.getLogger(Generation.class.getName());
    /** Under this a transaction keeps what it saw; a transaction-scoped bean would be looked up by name at every call. */
    private static final String SEEN = Generation.class.getName();

    private static final String NEXT = "update configuration_generation set generation = ?1";

    private static final Duration RECENT = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    private volatile Reading last = new Reading("", Long.MIN_VALUE / 2);

    private record Reading(String generation, long at) {}

    /** As the present transaction saw it first; outside of any, as it is now. */
    public String current() {
        if (transaction.getTransactionKey() == null) {
            return read();
        }
        if (transaction.getResource(SEEN) instanceof String known) {
            return known;
        }
        String generation = read();
        transaction.putResource(SEEN, generation);
        return generation;
    }

    /** What nodes remember of the configuration is read again, though no entity says that it changed. */
    public void begin() {
        database.createNativeQuery(NEXT)
                .setParameter(1, UUID.randomUUID().toString())
                .executeUpdate();
    }

    /** Nobody else changes the configuration until the end of the transaction, which may be its first to do so. */
    public void held() {
        database.createNativeQuery("select generation from configuration_generation for update")
                .getSingleResult();
        current();
    }

    /**
     * For who has changed the configuration and goes on by it in the same transaction: what is remembered of it is read
     * again there. Others do not hear of it before the commit, so {@link #recent} must not either.
     */
    public void again() {
        transaction.putResource(SEEN, word());
    }

    private String read() {
        long at = System.nanoTime();
        String generation = word();
        last = new Reading(generation, at);
        return generation;
    }

    private String word() {
        return String.valueOf(database.createNativeQuery("select generation from configuration_generation")
                .getSingleResult());
    }

    /** As this node last saw it, at most a second ago. */
    public String recent() {
        Reading reading = last;
        if (System.nanoTime() - reading.at() < RECENT.toNanos()) {
            return reading.generation();
        }
        try {
            return read();
        } catch (RuntimeException e) {
            // a database that does not answer must not keep what was promised from going out
            LOG.log(System.Logger.Level.WARNING, "event=generation-unreadable", e);
            return reading.generation();
        }
    }
}
