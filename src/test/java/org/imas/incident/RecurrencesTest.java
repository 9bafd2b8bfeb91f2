package org.imas.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrencesTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static TestDatabase empty(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        List.of("timeline_entry", "incident", "service", "team").forEach(table -> database.sql("delete from " + table));
        return database;
    }

    private <T> T in(TestDatabase database, Duration window, Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(clock).with(new Reopening(window))));
    }

    private Reported report(TestDatabase database, Duration window) {
        IncidentReport report = new IncidentReport(
                "Redis down", null, "redis", Severity.SEV2_HIGH, null, null, "redis-1", null, null, null, null);
        return in(database, window, beans -> {
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(report, new Origin("test", null)));
        });
    }

    private void begin(TestDatabase database) {
        in(database, Duration.ZERO, beans -> beans.get(Teams.class).add(Team.Draft.of("Data", null)));
        in(
                database,
                Duration.ZERO,
                beans -> beans.get(Services.class).add(new Service.Draft("redis", "Data", null, null)));
    }

    private void resolve(TestDatabase database, UUID incident) {
        in(database, Duration.ZERO, beans -> beans.get(Incidents.class).move(incident, IncidentStatus.RESOLVED, "ada"));
    }

    private List<TimelineEntry.View> timeline(TestDatabase database, UUID incident) {
        return in(
                database,
                Duration.ZERO,
                beans -> beans.get(Incidents.class).timeline(incident, List.of("TRIGGERED", "RESOLVED", "REOPENED")));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void repeats_are_counted_and_leave_no_line_in_the_story(DatabaseKind kind) {
        TestDatabase database = empty(kind);
        begin(database);
        report(database, Duration.ZERO);
        clock.advance(Duration.ofMinutes(3));
        report(database, Duration.ZERO);
        Reported third = report(database, Duration.ZERO);

        assertThat(third.how()).isEqualTo(Reported.How.JOINED);
        assertThat(third.incident().occurrences()).isEqualTo(3);
        assertThat(third.incident().lastSeenAt()).isEqualTo(clock.instant());
        assertThat(timeline(database, third.incident().id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void within_the_window_a_report_opens_the_resolved_incident_again(DatabaseKind kind) {
        TestDatabase database = empty(kind);
        begin(database);
        UUID incident = report(database, Duration.ZERO).incident().id();
        resolve(database, incident);
        clock.advance(Duration.ofMinutes(10));
        Reported again = report(database, Duration.ofMinutes(15));
        Reported joined = report(database, Duration.ofMinutes(15));

        assertThat(again.how()).isEqualTo(Reported.How.REOPENED);
        assertThat(again.incident().id()).isEqualTo(incident);
        assertThat(again.incident().status()).isEqualTo(IncidentStatus.TRIGGERED);
        assertThat(again.incident().resolvedAt()).isNull();
        assertThat(again.incident().occurrences()).isEqualTo(2);
        assertThat(joined.how()).isEqualTo(Reported.How.JOINED);
        assertThat(joined.incident().occurrences()).isEqualTo(3);
        assertThat(timeline(database, incident))
                .extracting(TimelineEntry.View::kind)
                .containsExactly("TRIGGERED", "RESOLVED", "REOPENED");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void after_the_window_or_without_one_it_is_a_new_incident(DatabaseKind kind) {
        TestDatabase database = empty(kind);
        begin(database);
        UUID first = report(database, Duration.ZERO).incident().id();
        resolve(database, first);
        clock.advance(Duration.ofMinutes(16));
        Reported second = report(database, Duration.ofMinutes(15));
        assertThat(second.how()).isEqualTo(Reported.How.CREATED);

        resolve(database, second.incident().id());
        assertThat(report(database, Duration.ZERO).how()).isEqualTo(Reported.How.CREATED);
    }
}
