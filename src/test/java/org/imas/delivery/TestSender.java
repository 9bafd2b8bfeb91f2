package org.imas.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.imas.provider.SendResult;
import org.imas.testkit.Beans;
import org.imas.testkit.TestDatabase;

/** A node that takes a delivery, and says when a test wants it how sending it went. */
public final class TestSender {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final TestDatabase database;
    private final Clock clock;
    private final Function<jakarta.persistence.EntityManager, Beans> beans;

    private final DeliverySettings settings = new DeliverySettings() {
        @Override
        Duration lease() {
            return LEASE;
        }

        @Override
        RetryPolicy retryPolicy() {
            return new RetryPolicy(List.of(Duration.ofSeconds(5)), Duration.ofHours(2), 0, new Random(1));
        }
    };

    /** @param beans makes those of a transaction */
    public TestSender(TestDatabase database, Clock clock, Function<jakarta.persistence.EntityManager, Beans> beans) {
        this.database = database;
        this.clock = clock;
        this.beans = beans;
    }

    /** What is being sent. */
    public record Sending(UUID delivery, Object claim) {}

    /** Takes it; nothing, where it is not to be had. */
    public List<Sending> take(UUID delivery) {
        return in(
                all -> all.get(Claims.class).claim(List.of(delivery), new Turnstile(new OpenGates())).claims().stream()
                        .map(claim -> new Sending(delivery, claim))
                        .toList());
    }

    public void end(Sending sending, SendResult result) {
        Ended how = new Ended(clock.instant(), Duration.ofMillis(5), result);
        in(all -> all.get(Endings.class).store(List.of(new Endings.Done((Claim) sending.claim(), how))));
    }

    /** Uses the fallbacks that are due, within that transaction; answers how many. */
    public int fallBack(Beans all) {
        return all.get(StandIns.class).late(100);
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(beans.apply(entities).with(settings)));
    }
}
