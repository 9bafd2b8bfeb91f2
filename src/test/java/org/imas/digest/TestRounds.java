package org.imas.digest;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.Page;
import org.imas.testkit.Beans;
import org.imas.testkit.TestDatabase;

/** What the timer does about what is held, when a test wants it. */
public final class TestRounds {

    private static final Duration GATHER = Duration.ofSeconds(10);

    private TestRounds() {}

    /** One round, each step in a transaction of its own, as if the configuration had changed. */
    public static void round(TestDatabase database, Function<EntityManager, Beans> beans) {
        UUID position = Page.FROM_THE_START;
        while (position != null) {
            UUID from = position;
            position = database.inTransaction(
                    entities -> beans.apply(entities).get(HeldReview.class).next(from));
        }
        database.inTransaction(entities -> due(beans.apply(entities)))
                .forEach(lane -> database.inTransaction(
                        entities -> beans.apply(entities).get(Releases.class).release(lane)));
    }

    private static List<HeldDeliveries.Lane> due(Beans beans) {
        Clock clock = beans.get(Clock.class);
        return beans.get(HeldDeliveries.class).due(clock.instant().minus(GATHER), 100);
    }
}
