package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockedTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_locked_is_seen_as_it_is_now_also_where_it_was_read_before(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        StoredDeliveries stored = new StoredDeliveries(database, clock);
        UUID id = stored.pending(StoredDeliveries.Wanted.of(Ids.next(), stored.incident("TRIGGERED")));
        database.transact(step -> {
            // as routing does when it asks who was told before
            assertThat(step.find(Delivery.class, id).state()).isEqualTo(DeliveryState.PENDING);
            database.transact(sender ->
                    sender.find(Delivery.class, id).claim(Ids.next(), clock.instant(), Duration.ofMinutes(2)));
            Delivery locked = new Locked(step).all(List.of(id)).get(0);
            assertThat(locked.state()).isEqualTo(DeliveryState.SENDING);
            locked.supersede(Ids.next(), clock.instant());
        });
        assertThat(stored.state(id)).as("its sender is waited for").isEqualTo(DeliveryState.SENDING);
    }
}
