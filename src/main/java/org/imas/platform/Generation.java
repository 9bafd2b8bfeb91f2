package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/**
 * Which configuration holds: a word in the database that changes with every change of it, so that a node may remember
 * what it read and still see at once what another node changed.
 */
@ApplicationScoped
public class Generation {

    private static final System.Logger LOG = System.getLogger(Generation.class.getName());
    private static final Duration RECENT = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private SeenGeneration seen;

    private volatile Reading last = new Reading("", Long.MIN_VALUE / 2);

    private record Reading(String generation, long at) {}

    /** As the present transaction saw it first. */
    public String current() {
        String known = seen.generation();
        if (known != null) {
            return known;
        }
        String generation = read();
        seen.see(generation);
        return generation;
    }

    private String read() {
        long at = System.nanoTime();
        String generation = String.valueOf(database.createNativeQuery("select generation from configuration_generation")
                .getSingleResult());
        last = new Reading(generation, at);
        return generation;
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
