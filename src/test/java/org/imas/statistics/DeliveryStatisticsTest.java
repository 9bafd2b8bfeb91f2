package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.ManyDeliveries;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of deliveries, on every database we promise. */
class DeliveryStatisticsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Period DAY = new Period(NOON, NOON.plus(Duration.ofDays(1)));

    private SqlRecorder recorder;
    private TestDatabase database;
    private Made made;
    private UUID incident;
    private int number;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind, real -> {
            recorder = new SqlRecorder(real);
            return recorder.dataSource();
        });
        made = new Made(database);
        made.service("redis", "data");
        incident = made.write(List.of(new Made.One("redis", "SEV2_HIGH", NOON, null, null, null, null)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** One of that provider, promised at that second, with attempts of half a second that ended with these codes. */
    private void delivery(String provider, String state, int second, String... codes) {
        Instant at = NOON.plusSeconds(second);
        UUID id = id(at);
        database.sql("insert into delivery (id, incident_id, created_at, finished_at, change_no, provider_id,"
                + " provider_name, provider_type, target, notice, reasons, state, attempts, version) values ('" + id
                + "', '" + incident + "', timestamp with time zone '" + at + "', timestamp with time zone '"
                + at.plusMillis(1_500L * codes.length) + "', 1, '" + new UUID(1, 1) + "', '" + provider
                + "', 'WEBHOOK', '#ops', '{}', '[]', '" + state + "', 1, 1)");
        for (int i = 0; i < codes.length; i++) {
            database.sql("insert into attempt (id, delivery_id, attempt_no, started_at, outcome, duration_ms, code,"
                    + " detail, node) values ('" + id(at) + "', '" + id + "', " + (i + 1)
                    + ", timestamp with time zone '" + at + "', '"
                    + (codes[i].equals("200") ? "ACCEPTED" : "TRY_AGAIN") + "', " + (500 + i) + ", '" + codes[i]
                    + "', '', 'n')");
        }
    }

    private UUID id(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000L, 0x9000_0000_0000_0000L | ++number);
    }

    private List<DeliveryOverview.Group> statistics(DeliveryGrouping groupBy) {
        return database.inTransaction(entities -> new Beans()
                .with(entities)
                .get(DeliveryStatistics.class)
                .of(new DeliveriesWanted(DAY, groupBy))
                .groups());
    }

    @ParameterizedTest
    @EnumSource
    void they_are_counted_by_their_ends_with_the_codes_of_what_failed(DatabaseKind kind) {
        on(kind);
        delivery("ops", "DELIVERED", 0, "200");
        delivery("ops", "DELIVERED", 1, "http-503", "http-503", "timeout", "200");
        delivery("ops", "DEAD", 2, "http-503");
        delivery("ops", "PENDING", 3);
        delivery("ops", "DELIVERED", -1, "200");
        List<DeliveryOverview.Group> found = statistics(DeliveryGrouping.NONE);
        assertThat(found)
                .singleElement()
                .isEqualTo(new DeliveryOverview.Group(
                        null,
                        4,
                        1,
                        Map.of(
                                "DELIVERED",
                                2L,
                                "REFUSED",
                                0L,
                                "UNCLEAR",
                                0L,
                                "DEAD",
                                1L,
                                "CANCELLED",
                                0L,
                                "EXPIRED",
                                0L),
                        List.of(
                                new DeliveryOverview.Failure("http-503", 3),
                                new DeliveryOverview.Failure("timeout", 1)),
                        new Figure(6, 0.501, 0.5, 0.503, 0.503, 0.503),
                        new Figure(2, 3.75, 1.5, 6.0, 6.0, 6.0)));
    }

    @ParameterizedTest
    @EnumSource
    void they_are_told_apart_by_provider_and_by_type(DatabaseKind kind) {
        on(kind);
        delivery("ops", "DELIVERED", 0, "200");
        delivery("data", "DELIVERED", 0, "200");
        delivery("data", "REFUSED", 0, "http-401");
        assertThat(statistics(DeliveryGrouping.PROVIDER))
                .extracting(group -> group.group() + " " + group.count())
                .containsExactly("data 2", "ops 1");
        assertThat(statistics(DeliveryGrouping.TYPE))
                .extracting(group -> group.group() + " " + group.count())
                .containsExactly("WEBHOOK 3");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_ten_most_frequent_failures_are_named(DatabaseKind kind) {
        on(kind);
        for (int i = 0; i < 12; i++) {
            delivery("ops", "DEAD", i, "code-" + (char) ('a' + i), "code-c");
        }
        List<DeliveryOverview.Failure> failures =
                statistics(DeliveryGrouping.NONE).get(0).failures();
        assertThat(failures).hasSize(10).startsWith(new DeliveryOverview.Failure("code-c", 13));
    }

    @ParameterizedTest
    @EnumSource
    void steps_on_a_room_are_no_part_of_it_and_nothing_is_no_error(DatabaseKind kind) {
        on(kind);
        delivery("ops", "DELIVERED", 0, "200");
        database.sql("update delivery set task = 'ARCHIVE'");
        assertThat(statistics(DeliveryGrouping.PROVIDER)).isEmpty();
        assertThat(statistics(DeliveryGrouping.NONE)).singleElement().satisfies(group -> {
            assertThat(group.count()).isZero();
            assertThat(group.delivery()).isEqualTo(Figure.NONE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void they_are_found_by_an_index_among_many(DatabaseKind kind) {
        on(kind);
        made.service("mongo", "data");
        made.write(java.util.stream.IntStream.range(0, 30_000)
                .mapToObj(i -> new Made.One(
                        "mongo", "SEV2_HIGH", NOON.plusSeconds(60L * i), null, null, null, Duration.ofSeconds(1)))
                .toList());
        database.sql("analyze");
        recorder.taken();
        assertThat(statistics(DeliveryGrouping.PROVIDER).get(0).count()).isEqualTo(1_440);
        assertThat(recorder.taken()).hasSize(3).allSatisfy(statement -> {
            String plan =
                    recorder.plan(kind == DatabaseKind.POSTGRESQL ? "explain (format json) " : "explain ", statement);
            assertThat(ManyDeliveries.wholeTables(kind, plan)).as(plan).isEmpty();
        });
    }
}
