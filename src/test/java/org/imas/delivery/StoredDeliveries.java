package org.imas.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.imas.platform.Ids;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.SendResult;
import org.imas.provider.Task;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Puts deliveries of bare incidents into a database, each brought to the state that a test wants. */
public final class StoredDeliveries {

    private static final RetryPolicy ONCE_MORE =
            new RetryPolicy(List.of(Duration.ofMinutes(5)), Duration.ofHours(1), 0, new Random(1));

    private final TestDatabase database;
    private final Clock clock;

    public StoredDeliveries(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which one: its provider, its incident; the type is WEBHOOK, the severity SEV2_HIGH. */
    public record Wanted(UUID provider, UUID incident, String target, Task task) {

        public static Wanted of(UUID provider, UUID incident) {
            return new Wanted(provider, incident, "#ops", Task.NOTIFY);
        }
    }

    public UUID pending(Wanted wanted) {
        return store(wanted, delivery -> {});
    }

    /** Held by that; told in a digest of that id, where there is one. */
    public UUID held(Wanted wanted, HeldBy by, @Nullable UUID digest) {
        return store(wanted, delivery -> {
            delivery.heldBy(by);
            if (digest != null) {
                delivery.tellIn(digest, clock.instant());
            }
        });
    }

    public UUID waiting(Wanted wanted) {
        return tried(wanted, SendResult.tryAgain("http-500", "HTTP 500", null));
    }

    public UUID delivered(Wanted wanted) {
        return tried(wanted, SendResult.accepted("200"));
    }

    public UUID refused(Wanted wanted, String code) {
        return tried(wanted, SendResult.refused(code, "No"));
    }

    /** So many that were refused, in one transaction. */
    public void refused(Wanted wanted, String code, int number) {
        Instant now = clock.instant();
        database.transact(entities -> {
            for (int i = 0; i < number; i++) {
                Delivery delivery = Delivery.promised(promise(wanted), now, Duration.ofHours(24));
                UUID lease = Ids.next();
                delivery.claim(lease, now, Duration.ofMinutes(2));
                delivery.ended(lease, SendResult.refused(code, "No"), now, ONCE_MORE);
                entities.persist(delivery);
            }
        });
    }

    /** Taken by a sender that has not come back. */
    public UUID sending(Wanted wanted) {
        return store(wanted, delivery -> delivery.claim(Ids.next(), clock.instant(), Duration.ofMinutes(2)));
    }

    /** Never tried before its time was over. */
    public UUID tooLate(Wanted wanted) {
        return store(wanted, delivery -> delivery.expire(clock.instant().plus(Duration.ofDays(3))));
    }

    public UUID superseded(Wanted wanted) {
        return store(wanted, delivery -> delivery.supersede(Ids.next(), clock.instant()));
    }

    private UUID tried(Wanted wanted, SendResult result) {
        Instant now = clock.instant();
        UUID id = store(wanted, delivery -> {
            UUID lease = Ids.next();
            delivery.claim(lease, now, Duration.ofMinutes(2));
            delivery.ended(lease, result, now, ONCE_MORE);
        });
        Ended ended = new Ended(now, Duration.ofMillis(12), result);
        database.transact(entities -> entities.persist(Attempt.of(id, 1, ended, "test")));
        return id;
    }

    private UUID store(Wanted wanted, Consumer<Delivery> change) {
        return database.inTransaction(entities -> {
            Delivery delivery = Delivery.promised(promise(wanted), clock.instant(), Duration.ofHours(24));
            change.accept(delivery);
            entities.persist(delivery);
            return delivery.id();
        });
    }

    public DeliveryState state(UUID id) {
        return database.inTransaction(
                entities -> entities.find(Delivery.class, id).state());
    }

    public boolean exists(UUID id) {
        return database.inTransaction(entities -> entities.find(Delivery.class, id) != null);
    }

    /** A bare row that is told of as routed, made at the time of the clock. */
    public UUID incident(String status) {
        UUID id = Ids.next();
        UUID team = Ids.next();
        UUID service = Ids.next();
        String now = "timestamp with time zone '" + clock.instant() + "'";
        database.sql("insert into team values ('" + team + "', '" + team + "', null, " + now + ", 1)");
        database.sql("insert into service values ('" + service + "', '" + service + "', '" + team
                + "', 'TIER_3', null, " + now + ", 1)");
        database.sql("insert into incident (id, short_id, title, description, service_id, severity, status, labels,"
                + " reported_by, notification, changes, detected_at, created_at, version) values ('" + id
                + "', 'abc12345', 't', '', '" + service + "', 'SEV2_HIGH', '" + status + "', '{}', 'x', 'ROUTED', 1, "
                + now + ", " + now + ", 1)");
        return id;
    }

    private static Promise promise(Wanted wanted) {
        Notice notice = new Notice(
                "TRIGGERED",
                1,
                wanted.incident(),
                "abc12345",
                "Redis 🔴 down",
                "",
                "SEV2_HIGH",
                "TRIGGERED",
                "redis-prod",
                List.of(),
                Map.of(),
                Links.NONE,
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
        return new Promise(
                wanted.provider(),
                "hook",
                "WEBHOOK",
                wanted.target(),
                notice,
                new Promise.Step(wanted.task(), null, null),
                List.of(new Reason("OWNER_TEAM", "x")));
    }
}
