package org.imas.digest;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.Page;
import org.imas.testkit.Beans;
import org.imas.testkit.TestDatabase;

/** What the timer does with what is held back, when a test wants it. */
public final class TestRounds {

    private static final Duration GATHER = Duration.ofSeconds(10);
    private static final int MOST = 500;

    private TestRounds() {}

    /** As after a change of the configuration: asks once more what is held and by what, and lets out what is due. */
    public static void round(TestDatabase database, Function<EntityManager, Beans> beans) {
        UUID position = Page.FROM_THE_START;
        while (position != null) {
            UUID from = position;
            position = database.inTransaction(
                    entities -> beans.apply(entities).get(HeldReview.class).next(from));
        }
        letOut(database, beans);
    }

    /** Lets out what has been due for long enough, each target in a transaction of its own. */
    public static void letOut(TestDatabase database, Function<EntityManager, Beans> beans) {
        due(database, beans)
                .forEach(lane -> database.inTransaction(
                        entities -> beans.apply(entities).get(Releases.class).release(lane)));
    }

    private static List<HeldDeliveries.Lane> due(TestDatabase database, Function<EntityManager, Beans> beans) {
        return database.inTransaction(entities -> {
            Beans all = beans.apply(entities);
            Instant since = all.get(Clock.class).instant().minus(GATHER);
            return all.get(HeldDeliveries.class).due(since, MOST);
        });
    }
}
