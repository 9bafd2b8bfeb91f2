package org.imas.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.delivery.HeldBy;
import org.imas.delivery.StoredDeliveries;
import org.imas.platform.Fault;
import org.imas.platform.Ids;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderTypes;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which deliveries are found by what holds or held them. */
class HoldCriteriaTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private List<UUID> found(HoldCriteria holds, UUID provider) {
        DeliveryCriteria criteria = new DeliveryCriteria(provider.toString(), null, null, null, null, null, null, null);
        DeliveryFilter filter = holds.and(DeliveryFilter.all(criteria));
        return database
                .inTransaction(entities -> new Beans()
                        .with(entities)
                        .with(clock)
                        .with(new ProviderTypes() {})
                        .get(DeliverySearch.class)
                        .all(filter, 50, null, Locale.ENGLISH))
                .items()
                .stream()
                .map(DeliverySummary::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void they_are_found_by_the_kind_of_it_by_its_id_and_by_their_digest(DatabaseKind kind) {
        database = DATABASES.of(kind);
        StoredDeliveries stored = new StoredDeliveries(database, clock);
        UUID provider = Ids.next();
        UUID silence = Ids.next();
        UUID digest = Ids.next();
        StoredDeliveries.Wanted wanted = StoredDeliveries.Wanted.of(provider, stored.incident("TRIGGERED"));
        UUID plain = stored.pending(wanted);
        UUID silenced = stored.held(wanted, new HeldBy(HeldBy.Kind.SILENCE, silence), null);
        UUID other = stored.held(wanted, new HeldBy(HeldBy.Kind.SILENCE, Ids.next()), null);
        UUID told = stored.held(wanted, HeldBy.STORM, digest);

        assertThat(found(new HoldCriteria(null, null, null), provider)).containsExactly(told, other, silenced, plain);
        assertThat(found(new HoldCriteria("SILENCE", null, null), provider)).containsExactly(other, silenced);
        assertThat(found(new HoldCriteria(null, silence.toString(), null), provider))
                .containsExactly(silenced);
        assertThat(found(new HoldCriteria("STORM", null, digest.toString()), provider))
                .containsExactly(told);
        assertThat(found(new HoldCriteria("SILENCE", null, digest.toString()), provider))
                .isEmpty();
    }

    @Test
    void what_is_none_is_refused_with_its_name() {
        DeliveryFilter all = DeliveryFilter.all(DeliveryCriteria.NONE);
        assertThatThrownBy(() -> new HoldCriteria("WEATHER", "x", "y").and(all))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .extracting(Fault::field)
                                .containsExactly("heldBy", "holder", "digest"));
    }
}
