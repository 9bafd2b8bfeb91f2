package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.imas.platform.Refusal;
import org.imas.provider.Task;
import org.imas.registry.PlainProviders;
import org.imas.registry.ProviderRemoving;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of unfinished deliveries when their provider is removed and another one takes its place. */
class ReroutingsTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private final FiredEvents<Object> events = new FiredEvents<>();
    private TestDatabase database;
    private StoredDeliveries stored;
    private UUID incident;
    private UUID gone;
    private UUID other;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from attempt");
        database.sql("delete from delivery");
        database.sql("delete from configured_provider");
        stored = new StoredDeliveries(database, clock);
        incident = stored.incident("TRIGGERED");
        gone = PlainProviders.add(database, "gone", "WEBHOOK");
        other = PlainProviders.add(database, "other", "NTFY");
    }

    private void removing(boolean sameTargets) {
        database.transact(entities -> {
            Beans beans = PlainProviders.in(new Beans(), entities)
                    .with(entities)
                    .with(clock)
                    .with(events);
            beans.get(UnfinishedDeliveries.class)
                    .onRemoving(new ProviderRemoving(
                            gone, "gone", new ProviderRemoving.Replacement(other, "other", sameTargets)));
        });
    }

    private Delivery read(UUID id) {
        return database.inTransaction(entities -> entities.find(Delivery.class, id));
    }

    private StoredDeliveries.Wanted wanted(UUID provider, String target) {
        return new StoredDeliveries.Wanted(provider, incident, target, Task.NOTIFY);
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_goes_by_the_other_one_and_says_why_and_what_is_over_stays(DatabaseKind kind) {
        on(kind);
        UUID waiting = stored.waiting(wanted(gone, "#ops"));
        UUID usual = stored.pending(wanted(gone, "default"));
        UUID done = stored.delivered(wanted(gone, "#done"));
        removing(true);
        assertThat(read(waiting)).satisfies(delivery -> {
            assertThat(delivery.providerId()).isEqualTo(other);
            assertThat(delivery.providerName()).isEqualTo("other");
            assertThat(delivery.providerType()).isEqualTo("NTFY");
            assertThat(delivery.target()).isEqualTo("#ops");
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(delivery.reasons())
                    .last()
                    .isEqualTo(new Reason("FALLBACK", "Takes the place of gone, which was removed"));
        });
        assertThat(read(usual).target()).isEqualTo("default");
        assertThat(read(done).providerId()).isEqualTo(gone);
    }

    @ParameterizedTest
    @EnumSource
    void a_target_that_means_nothing_to_the_other_one_becomes_its_default(DatabaseKind kind) {
        on(kind);
        UUID waiting = stored.waiting(wanted(gone, "#ops"));
        removing(false);
        assertThat(read(waiting).target()).isEqualTo("default");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_other_one_tells_already_is_not_told_twice(DatabaseKind kind) {
        on(kind);
        UUID twice = stored.pending(wanted(gone, "#ops"));
        UUID own = stored.delivered(wanted(other, "#ops"));
        removing(true);
        assertThat(read(twice).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(read(twice).ending()).isEqualTo(new Ending(Delivery.SUPERSEDED, null, null));
        assertThat(read(own).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_being_sent_or_is_a_step_on_a_room_keeps_it_from_being_removed(DatabaseKind kind) {
        on(kind);
        UUID sending = stored.sending(wanted(gone, "#ops"));
        assertThatThrownBy(() -> removing(true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().detail())
                                .isEqualTo("gone is sending at this moment; try again when that is over"));
        assertThat(read(sending).providerId()).isEqualTo(gone);
        database.sql("delete from delivery");
        stored.pending(new StoredDeliveries.Wanted(gone, incident, "room", Task.POST));
        assertThatThrownBy(() -> removing(true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().detail()).contains("rooms of incidents"));
    }
}
