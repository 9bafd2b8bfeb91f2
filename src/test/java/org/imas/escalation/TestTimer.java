package org.imas.escalation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.testkit.Beans;
import org.imas.testkit.TestDatabase;

/** What the timer does, when a test wants it. */
public final class TestTimer {

    private TestTimer() {}

    /** Carries out what is due, each in a transaction of its own; answers how many there were. */
    public static int tick(TestDatabase database, Function<EntityManager, Beans> beans) {
        List<UUID> due = database.inTransaction(
                entities -> beans.apply(entities).get(Escalations.class).due(100));
        return (int) due.stream()
                .filter(id -> database.inTransaction(
                        entities -> beans.apply(entities).get(Escalations.class).advance(id)))
                .count();
    }

    /** How many incidents have something due, for a test that looks at the query. */
    public static int due(Beans beans, Instant now) {
        return beans.get(EscalationRuns.class).due(now, 500).size();
    }

    /** Takes the escalation of that incident, for a test that looks at the query; answers whether there is one. */
    public static int lock(Beans beans, UUID incident) {
        return beans.get(EscalationRuns.class).lockedIfFree(incident).isPresent() ? 1 : 0;
    }
}
