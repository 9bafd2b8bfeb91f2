package org.imas.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.delivery.StoredDeliveries;
import org.imas.platform.Ids;
import org.imas.platform.Refusal;
import org.imas.provider.Task;
import org.imas.registry.ProviderTypes;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page finds when it looks back through all deliveries. */
class LookBackTest {

    private static final HoldCriteria ANY_HOLD = new HoldCriteria(null, null, null);

    private final TestClock clock = new TestClock();
    private int few = 1_000;
    private TestDatabase database;
    private StoredDeliveries stored;
    private UUID incident;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind);
        // keys are of the time of this machine
        clock.advance(Duration.between(clock.instant(), java.time.Instant.now()));
        stored = new StoredDeliveries(database, clock);
        incident = stored.incident("TRIGGERED");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID delivered(String target) {
        return stored.delivered(new StoredDeliveries.Wanted(Ids.next(), incident, target, Task.NOTIFY));
    }

    private static DeliveryCriteria states(String... states) {
        return new DeliveryCriteria(null, null, null, List.of(states), null, null, null, null);
    }

    private LookedBack look(DeliveryWish wish, String cursor) {
        return database.inTransaction(entities -> {
            LookBack back = new Beans()
                    .with(entities)
                    .with(clock)
                    .with(new ProviderTypes() {})
                    .get(LookBack.class);
            back.few = few;
            return back.find(wish, 2, cursor, Locale.ENGLISH);
        });
    }

    /** All that is found, look after look. */
    private List<UUID> found(DeliveryWish wish) {
        List<UUID> all = new ArrayList<>();
        String next = null;
        do {
            LookedBack looked = look(wish, next);
            looked.items().forEach(item -> all.add(item.id()));
            next = looked.next();
        } while (next != null);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void looks_follow_one_another_without_a_gap_to_the_oldest(DatabaseKind kind) {
        on(kind);
        UUID first = delivered("#a");
        UUID second = delivered("#b");
        UUID third = delivered("#c");
        DeliveryWish all = new DeliveryWish(DeliveryCriteria.NONE, ANY_HOLD, AimCriteria.NONE);
        assertThat(look(all, null).items()).extracting(DeliverySummary::id).containsExactly(third, second);
        assertThat(found(all)).containsExactly(third, second, first);
        assertThat(found(new DeliveryWish(states("DELIVERED"), ANY_HOLD, AimCriteria.NONE)))
                .containsExactly(third, second, first);
        assertThat(found(new DeliveryWish(states("PENDING"), ANY_HOLD, AimCriteria.NONE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void open_ones_are_found_alike_whether_they_are_few_or_many(DatabaseKind kind) {
        on(kind);
        List<UUID> open = new ArrayList<>();
        for (String target : List.of("#a", "#b", "#c", "#d", "#e")) {
            delivered(target);
            open.add(0, stored.pending(new StoredDeliveries.Wanted(Ids.next(), incident, target, Task.NOTIFY)));
        }
        DeliveryWish wish = new DeliveryWish(states("PENDING", "WAITING"), ANY_HOLD, AimCriteria.NONE);
        assertThat(found(wish)).isEqualTo(open);
        few = 4;
        assertThat(found(wish)).isEqualTo(open);
    }

    @ParameterizedTest
    @EnumSource
    void they_are_found_by_a_part_of_the_target_and_by_a_reason(DatabaseKind kind) {
        on(kind);
        UUID plain = delivered("#Ops_100%");
        delivered("#opsX1000");
        assertThat(found(aimed("ops_100%", null))).containsExactly(plain);
        assertThat(found(aimed("#OPS", "OWNER_TEAM"))).hasSize(2);
        assertThat(found(aimed(null, "ON_CALL"))).isEmpty();
        assertThatThrownBy(() -> aimed(null, "on call").all()).isInstanceOf(Refusal.class);
    }

    private static DeliveryWish aimed(String target, String reason) {
        return new DeliveryWish(DeliveryCriteria.NONE, ANY_HOLD, new AimCriteria(target, reason));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_at_all_is_no_error_and_a_wrong_cursor_is_told(DatabaseKind kind) {
        on(kind);
        DeliveryWish all = new DeliveryWish(DeliveryCriteria.NONE, ANY_HOLD, AimCriteria.NONE);
        LookedBack nothing = look(all, null);
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.next()).isNull();
        assertThat(nothing.until()).isNull();
        assertThatThrownBy(() -> look(all, "nonsense")).isInstanceOf(Refusal.class);
    }
}
