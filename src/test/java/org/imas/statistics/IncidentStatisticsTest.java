package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.ManyDeliveries;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of incidents, on every database we promise, against ones that were worked out in another way. */
class IncidentStatisticsTest {

    private static final int MANY = 100_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Period MONTH = new Period(JANUARY, JANUARY.plus(Duration.ofDays(30)));

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
        made.service("mongo", "data");
        made.service("shop", "sales");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private IncidentOverview statistics(Period period, IncidentGrouping groupBy, Interval interval) {
        IncidentsWanted wanted = new IncidentsWanted(period, groupBy, interval, PARIS);
        return database.inTransaction(entities ->
                new Beans().with(entities).get(IncidentStatistics.class).of(wanted));
    }

    private static Made.One one(String service, String createdAt) {
        return new Made.One(service, "SEV2_HIGH", Instant.parse(createdAt), null, null, null, null);
    }

    private static Made.One over(Made.One begun, @Nullable Integer acknowledged, @Nullable Integer resolved) {
        return new Made.One(
                begun.service(),
                begun.severity(),
                begun.createdAt(),
                Duration.ofSeconds(90),
                acknowledged == null ? null : Duration.ofSeconds(acknowledged),
                resolved == null ? null : Duration.ofSeconds(resolved),
                Duration.ofMillis(1_250));
    }

    @ParameterizedTest
    @EnumSource
    void the_figures_are_in_seconds_and_each_says_of_how_many(DatabaseKind kind) {
        on(kind);
        made.write(List.of(
                over(one("redis", "2026-01-05T08:00:00.123456Z"), 10, 100),
                over(one("redis", "2026-01-05T09:00:00Z"), 20, null),
                over(one("mongo", "2026-01-06T08:00:00Z"), null, 300),
                one("shop", "2026-01-07T08:00:00Z")));
        IncidentOverview found = statistics(MONTH, IncidentGrouping.NONE, Interval.DAY);
        assertThat(found.groups()).singleElement().satisfies(group -> {
            assertThat(group.group()).isNull();
            assertThat(group.figures())
                    .isEqualTo(new IncidentFigures(
                            4,
                            2,
                            new Figure(3, 90.0, 90.0, 90.0, 90.0, 90.0),
                            new Figure(2, 15.0, 10.0, 20.0, 20.0, 20.0),
                            new Figure(2, 200.0, 100.0, 300.0, 300.0, 300.0),
                            new Figure(3, 1.25, 1.25, 1.25, 1.25, 1.25)));
            assertThat(group.trend())
                    .extracting(
                            point -> point.from().toString(),
                            point -> point.figures().count())
                    .containsExactly(
                            tuple("2026-01-04T23:00:00Z", 2L),
                            tuple("2026-01-05T23:00:00Z", 1L),
                            tuple("2026-01-06T23:00:00Z", 1L));
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_first_acknowledgement_counts_also_where_it_was_taken_back(DatabaseKind kind) {
        on(kind);
        TestClock clock = new TestClock();
        Instant begin = clock.instant();
        UUID id = made.write(List.of(one("redis", begin.toString())));
        clock.advance(Duration.ofMinutes(5));
        with(clock, beans -> beans.get(Incidents.class).move(id, IncidentStatus.ACKNOWLEDGED, "ada"));
        clock.advance(Duration.ofMinutes(5));
        with(clock, beans -> beans.get(Incidents.class).unacknowledge(id, "ada", ""));
        Period around = new Period(begin, begin.plusSeconds(1));
        Figure five = new Figure(1, 300.0, 300.0, 300.0, 300.0, 300.0);
        assertThat(mtta(around)).isEqualTo(five);
        clock.advance(Duration.ofMinutes(5));
        with(clock, beans -> beans.get(Incidents.class).move(id, IncidentStatus.ACKNOWLEDGED, "ada"));
        assertThat(mtta(around)).isEqualTo(five);
    }

    private Figure mtta(Period period) {
        return statistics(period, IncidentGrouping.NONE, Interval.DAY)
                .groups()
                .get(0)
                .figures()
                .mtta();
    }

    private <T> T with(TestClock clock, Function<Beans, T> work) {
        return database.inTransaction(entities ->
                work.apply(new Beans().with(entities).with(clock).with("https://hub.example.org/incidents/{id}")));
    }

    @ParameterizedTest
    @EnumSource
    void they_are_told_apart_by_service_team_and_severity(DatabaseKind kind) {
        on(kind);
        made.write(List.of(
                one("redis", "2026-01-05T08:00:00Z"),
                one("mongo", "2026-01-06T08:00:00Z"),
                one("shop", "2026-01-07T08:00:00Z")));
        assertThat(counts(IncidentGrouping.SERVICE)).containsExactly("mongo 1", "redis 1", "shop 1");
        assertThat(counts(IncidentGrouping.TEAM)).containsExactly("data 2", "sales 1");
        assertThat(counts(IncidentGrouping.SEVERITY)).containsExactly("SEV2_HIGH 3");
    }

    private List<String> counts(IncidentGrouping groupBy) {
        return statistics(MONTH, groupBy, Interval.WEEK).groups().stream()
                .map(group -> group.group() + " " + group.figures().count())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_period_begins_at_its_first_moment_and_ends_before_its_last(DatabaseKind kind) {
        on(kind);
        made.write(List.of(
                one("redis", "2025-12-31T23:59:59.999999Z"),
                one("redis", "2026-01-01T00:00:00Z"),
                one("redis", "2026-01-30T23:59:59.999999Z"),
                one("redis", "2026-01-31T00:00:00Z")));
        assertThat(counts(IncidentGrouping.NONE)).containsExactly("null 2");
        assertThat(statistics(
                                new Period(JANUARY.minusSeconds(9), JANUARY.minusSeconds(8)),
                                IncidentGrouping.NONE,
                                Interval.DAY)
                        .groups())
                .extracting(group -> group.figures().count())
                .containsExactly(0L);
    }

    @ParameterizedTest
    @EnumSource
    void the_times_are_those_of_the_steps_an_incident_takes(DatabaseKind kind) {
        on(kind);
        TestClock clock = new TestClock();
        Instant now = clock.instant();
        UUID id = made.write(List.of(one("redis", now.toString())));
        for (IncidentStatus step :
                List.of(IncidentStatus.ACKNOWLEDGED, IncidentStatus.MITIGATED, IncidentStatus.RESOLVED)) {
            clock.advance(Duration.ofMinutes(1));
            database.inTransaction(entities ->
                    new Beans().with(entities).with(clock).get(Incidents.class).move(id, step, "ada"));
        }
        IncidentFigures figures = statistics(new Period(now, now.plusSeconds(1)), IncidentGrouping.NONE, Interval.DAY)
                .groups()
                .get(0)
                .figures();
        assertThat(figures.open()).isZero();
        assertThat(figures.mttd()).isEqualTo(Figure.NONE);
        assertThat(figures.mtta()).isEqualTo(new Figure(1, 60.0, 60.0, 60.0, 60.0, 60.0));
        assertThat(figures.mttr()).isEqualTo(new Figure(1, 180.0, 180.0, 180.0, 180.0, 180.0));
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_are_counted_as_plain_java_counts_them_soon_and_by_an_index(DatabaseKind kind) {
        on(kind);
        List<Made.One> all = many();
        made.write(all);
        database.sql("analyze");
        long begun = System.nanoTime();
        IncidentOverview found = statistics(MONTH, IncidentGrouping.SERVICE, Interval.WEEK);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(found.groups()).hasSize(3).allSatisfy(group -> {
            List<Made.One> own = all.stream()
                    .filter(one -> one.service().equals(group.group()))
                    .toList();
            assertThat(group.figures()).isEqualTo(plain(own));
            assertThat(group.trend())
                    .hasSize(5)
                    .allSatisfy(point -> assertThat(point.figures())
                            .isEqualTo(plain(own.stream()
                                    .filter(one -> week(one.createdAt()).equals(point.from()))
                                    .toList())));
        });
        assertThat(took).as("on a busy machine; a second or so on a quiet one").isLessThan(Duration.ofSeconds(10));
        onIndexes(kind);
    }

    private void onIndexes(DatabaseKind kind) {
        recorder.taken();
        statistics(new Period(JANUARY, JANUARY.plus(Duration.ofDays(1))), IncidentGrouping.TEAM, Interval.DAY);
        List<SqlRecorder.Sent> sent = recorder.taken();
        assertThat(sent).isNotEmpty().allSatisfy(statement -> {
            String plan =
                    recorder.plan(kind == DatabaseKind.POSTGRESQL ? "explain (format json) " : "explain ", statement);
            assertThat(ManyDeliveries.wholeTables(kind, plan)).as(plan).isEmpty();
        });
    }

    private static List<Made.One> many() {
        Random random = new Random(21);
        List<Made.One> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Duration resolved = random.nextInt(10) == 0 ? null : seconds(random, 100_000);
            all.add(new Made.One(
                    List.of("redis", "mongo", "shop").get(random.nextInt(3)),
                    random.nextBoolean() ? "SEV1_CRITICAL" : "SEV3_MEDIUM",
                    JANUARY.plusMillis(i * Duration.ofDays(30).toMillis() / MANY)
                            .plusNanos(random.nextInt(1_000) * 1_000L),
                    random.nextInt(3) == 0 ? null : seconds(random, 600),
                    random.nextInt(4) == 0 ? null : seconds(random, 1_000),
                    resolved,
                    random.nextInt(50) == 0 ? null : seconds(random, 60).plus(Made.SENDING)));
        }
        return all;
    }

    /** At least one microsecond. */
    private static Duration seconds(Random random, int most) {
        return Duration.ofNanos((1 + (long) (random.nextDouble() * most * 1_000_000)) * 1_000);
    }

    private static Instant week(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, PARIS);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L)
                .atStartOfDay(PARIS)
                .toInstant();
    }

    private static IncidentFigures plain(List<Made.One> all) {
        return new IncidentFigures(
                all.size(),
                all.stream().filter(one -> one.resolved() == null).count(),
                plain(all, Made.One::noticedBefore),
                plain(all, Made.One::acknowledged),
                plain(all, Made.One::resolved),
                plain(all, Made.One::delivered));
    }

    private static Figure plain(List<Made.One> all, Function<Made.One, @Nullable Duration> time) {
        long[] micros = all.stream()
                .map(time)
                .filter(Objects::nonNull)
                .mapToLong(duration -> duration.toNanos() / 1_000)
                .sorted()
                .toArray();
        double mean = Arrays.stream(micros).average().orElseThrow();
        return new Figure(
                micros.length,
                Math.round(mean / 1_000) / 1_000.0,
                rank(micros, 50),
                rank(micros, 90),
                rank(micros, 95),
                rank(micros, 99));
    }

    private static double rank(long[] micros, int percent) {
        return Math.round(micros[(int) Math.ceil(micros.length * percent / 100.0) - 1] / 1_000.0) / 1_000.0;
    }
}
