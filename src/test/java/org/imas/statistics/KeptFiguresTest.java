package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.DeliveryDecided;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.provider.Task;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.ManyDeliveries;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.testkit.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hours that are over are counted once, and once more when something of them changes; on every database we promise. */
class KeptFiguresTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration RETENTION = Duration.ofDays(4);

    private final TestClock clock = new TestClock(); // half past an hour
    private final Instant now = clock.instant();
    private final Period week = new Period(now.minus(Duration.ofDays(7)), now);
    private SqlRecorder recorder;
    private TestDatabase database;
    private Made made;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind, real -> {
            recorder = new SqlRecorder(real);
            return recorder.dataSource();
        });
        made = new Made(database);
        made.service("redis", "data");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> {
            Beans beans = new Beans().with(entities).with(clock).with(RETENTION).with("https://hub/{id}");
            return work.apply(Wiring.of(beans, ChangeListener.class));
        });
    }

    private void round() {
        with(beans -> {
            FiguresKeeper keeper = beans.get(FiguresKeeper.class);
            keeper.register();
            keeper.round();
            return keeper;
        });
    }

    private IncidentOverview incidents(Interval interval) {
        IncidentsWanted wanted = new IncidentsWanted(week, IncidentGrouping.SEVERITY, interval, PARIS);
        return with(beans -> beans.get(IncidentStatistics.class).of(wanted));
    }

    private IncidentFigures figures() {
        return incidents(Interval.WEEK).groups().get(0).figures();
    }

    private DeliveryOverview.Group deliveries() {
        DeliveriesWanted wanted = new DeliveriesWanted(week, DeliveryGrouping.NONE);
        return with(
                beans -> beans.get(DeliveryStatistics.class).of(wanted).groups().get(0));
    }

    private Made.One one(Duration ago, @Nullable Duration resolved) {
        return new Made.One(
                "redis",
                "SEV2_HIGH",
                now.minus(ago),
                Duration.ofSeconds(9),
                Duration.ofSeconds(70),
                resolved,
                Duration.ofSeconds(2));
    }

    /** Of the last four days, one every ten minutes, the last of them just made. */
    private void many() {
        List<Made.One> all = new ArrayList<>();
        for (int i = 4 * 24 * 6; i >= 0; i--) {
            all.add(one(Duration.ofMinutes(10L * i), Duration.ofSeconds(100 + i)));
        }
        made.write(all);
    }

    private void removeRows() {
        database.sql("delete from attempt");
        database.sql("delete from delivery");
        database.sql("delete from incident");
    }

    @ParameterizedTest
    @EnumSource
    void the_figures_are_the_same_from_what_is_kept_as_from_the_rows(DatabaseKind kind) {
        on(kind);
        many();
        IncidentOverview days = incidents(Interval.DAY);
        IncidentOverview weeks = incidents(Interval.WEEK);
        DeliveryOverview.Group deliveries = deliveries();
        round();
        assertThat(incidents(Interval.DAY))
                .usingRecursiveComparison()
                .withComparatorForType(KeptFiguresTest::about, Double.class)
                .isEqualTo(days);
        assertThat(incidents(Interval.WEEK))
                .usingRecursiveComparison()
                .withComparatorForType(KeptFiguresTest::about, Double.class)
                .isEqualTo(weeks);
        assertThat(deliveries())
                .usingRecursiveComparison()
                .withComparatorForType(KeptFiguresTest::about, Double.class)
                .isEqualTo(deliveries);
    }

    private static int about(Double left, Double right) {
        return Math.abs(left - right) <= right / 200 ? 0 : Double.compare(left, right);
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_read_of_the_last_two_hours_alone(DatabaseKind kind) {
        on(kind);
        many();
        long all = figures().count();
        round();
        removeRows();
        assertThat(figures().count()).isEqualTo(all - 9);
        assertThat(deliveries().count()).isEqualTo(figures().count());
        assertThat(deliveries().failures())
                .extracting(DeliveryOverview.Failure::code)
                .containsExactly("c");
        assertThat(figures().mttr().p50()).isCloseTo(393.0, within(5.0));
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_that_is_resolved_days_later_is_counted_once_more(DatabaseKind kind) {
        on(kind);
        UUID late = made.write(List.of(one(Duration.ofDays(3), null)));
        round();
        assertThat(figures().open()).isEqualTo(1);
        with(beans -> beans.get(Incidents.class).move(late, IncidentStatus.RESOLVED, "ada"));
        assertThat(figures().open()).isEqualTo(1);
        round();
        assertThat(figures().open()).isZero();
        assertThat(figures().mttr().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_people_decide_about_a_delivery_is_counted_once_more(DatabaseKind kind) {
        on(kind);
        Instant promised = now.minus(Duration.ofDays(2));
        made.write(List.of(one(Duration.ofDays(2), Duration.ofSeconds(5))));
        database.sql("update delivery set state = 'DEAD'");
        round();
        assertThat(deliveries().states()).containsEntry("DEAD", 1L);
        database.sql("update delivery set state = 'CANCELLED'");
        round();
        assertThat(deliveries().states()).containsEntry("DEAD", 1L);
        DeliveryDecided decided = new DeliveryDecided(
                UUID.randomUUID(),
                promised,
                Task.NOTIFY,
                DeliveryDecided.Kind.DISCARDED,
                "ada",
                new DeliveryDecided.Addressee("p", "#ops"),
                "");
        with(beans -> {
            beans.get(Wiring.class).fire(decided);
            return beans;
        });
        round();
        assertThat(deliveries().states()).containsEntry("CANCELLED", 1L).containsEntry("DEAD", 0L);
    }

    @ParameterizedTest
    @EnumSource
    void an_hour_of_which_something_is_open_is_counted_again_soon(DatabaseKind kind) {
        on(kind);
        made.write(List.of(one(Duration.ofHours(5), Duration.ofSeconds(5))));
        database.sql("update delivery set state = 'WAITING', finished_at = null");
        round();
        assertThat(deliveries().open()).isEqualTo(1);
        database.sql("update delivery set state = 'DEAD'");
        clock.advance(Duration.ofMinutes(9));
        round();
        assertThat(deliveries().open()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        round();
        assertThat(deliveries().states()).containsEntry("DEAD", 1L);
    }

    @ParameterizedTest
    @EnumSource
    void an_hour_whose_deliveries_may_be_gone_stays_as_it_was(DatabaseKind kind) {
        on(kind);
        UUID old = made.write(List.of(one(Duration.ofDays(3), null)));
        round();
        clock.advance(Duration.ofDays(2));
        database.sql("delete from attempt");
        database.sql("delete from delivery");
        with(beans -> beans.get(Incidents.class).move(old, IncidentStatus.RESOLVED, "ada"));
        round();
        assertThat(figures().firstDelivery().count()).isEqualTo(1);
        assertThat(deliveries().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_is_done_for_it_reads_a_whole_table(DatabaseKind kind) {
        on(kind);
        many();
        round();
        database.sql("analyze");
        recorder.taken();
        incidents(Interval.DAY);
        deliveries();
        with(beans -> beans.get(DueFigures.class).again(now, 100));
        with(beans -> beans.get(DueFigures.class).missing(Slot.Kind.DELIVERIES, Slot.HOUR, week));
        assertThat(recorder.taken())
                .filteredOn(sent -> !sent.sql().contains("stale_figures"))
                .hasSizeGreaterThan(4)
                .allSatisfy(sent -> {
                    String plan = recorder.plan(
                            kind == DatabaseKind.POSTGRESQL ? "explain (format json) " : "explain ", sent);
                    assertThat(ManyDeliveries.wholeTables(kind, plan)).as(plan).isEmpty();
                    assertThat(plan.toLowerCase(java.util.Locale.ROOT)).doesNotContain("kept_figures.tablescan");
                });
    }
}
