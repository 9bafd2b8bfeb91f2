package org.imas.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of silences and windows: whom they would be about, when they come, what is over. */
class SilencedIncidentsTest {

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind);
        in(beans -> beans.get(Teams.class).add(Team.Draft.of("Data", null)));
        in(beans -> beans.get(Services.class).add(new Service.Draft("redis", "Data", null, null)));
        in(beans -> beans.get(Services.class).add(new Service.Draft("mongo", "Data", null, null)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(clock)));
    }

    private UUID report(String title, String service, Severity severity) {
        return in(beans -> {
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(IncidentReport.of(title, service, severity), new Origin("test", null)))
                    .incident()
                    .id();
        });
    }

    private Silence.Draft draft(List<Matcher> matchers, boolean sev1) {
        return new Silence.Draft(matchers, null, null, clock.instant().plusSeconds(3_600), "Redis is moved", sev1);
    }

    private SilencedIncidents.Met met(Silence.Draft draft) {
        return in(beans -> beans.get(SilencedIncidents.class).by(draft));
    }

    @ParameterizedTest
    @EnumSource
    void only_open_incidents_that_match_are_shown_and_what_passes_is_counted(DatabaseKind kind) {
        on(kind);
        report("slow", "redis", Severity.SEV3_MEDIUM);
        report("dead", "redis", Severity.SEV1_CRITICAL);
        report("other", "mongo", Severity.SEV3_MEDIUM);
        UUID over = report("over", "redis", Severity.SEV3_MEDIUM);
        in(beans -> beans.get(Incidents.class).move(over, IncidentStatus.RESOLVED, "ada"));
        List<Matcher> redis = List.of(new Matcher("service", "=", "redis"));
        SilencedIncidents.Met met = met(draft(redis, false));
        assertThat(met.shown()).extracting(SilencedIncidents.Line::title).containsExactly("slow");
        assertThat(met).extracting("held", "passing", "looked", "all").containsExactly(1, 1, 3, true);
        assertThat(met(draft(redis, true)).shown())
                .extracting(SilencedIncidents.Line::title)
                .containsExactly("dead", "slow");
    }

    @ParameterizedTest
    @EnumSource
    void conditions_that_make_no_sense_are_refused(DatabaseKind kind) {
        on(kind);
        assertThatThrownBy(() -> met(draft(List.of(new Matcher("nothing", "=", "x")), false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("matchers[0].name");
    }

    @ParameterizedTest
    @EnumSource
    void silences_that_are_over_come_the_newest_first_page_by_page(DatabaseKind kind) {
        on(kind);
        for (int i = 0; i < 3; i++) {
            UUID id = in(beans -> beans.get(Silences.class)
                            .add(draft(List.of(new Matcher("service", "=", "redis")), false), "ada"))
                    .id();
            in(beans -> beans.get(Silences.class).expire(id));
        }
        in(beans -> beans.get(Silences.class).add(draft(List.of(new Matcher("service", "=", "redis")), false), "ada"));
        var first = in(beans -> beans.get(EndedSilences.class).page(2, null));
        assertThat(first.items()).hasSize(2);
        UUID last = Rows.id(String.valueOf(first.next())).orElseThrow();
        var second = in(beans -> beans.get(EndedSilences.class).page(2, last));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        Silence.View newest = (Silence.View) first.items().get(0);
        Silence.View oldest = (Silence.View) second.items().get(0);
        assertThat(newest.id()).isGreaterThan(oldest.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_window_says_its_next_times_until_its_last_day(DatabaseKind kind) {
        on(kind);
        MaintenanceWindow.Draft sundays = new MaintenanceWindow.Draft(
                List.of(new Matcher("service", "=", "redis")),
                null,
                List.of(DayOfWeek.SUNDAY),
                null,
                "02:00",
                Duration.ofHours(2),
                "UTC",
                null,
                "2026-02-15",
                "weekly update",
                null);
        UUID id = in(beans -> beans.get(MaintenanceWindows.class).add(sundays, "ada"))
                .id();
        MaintenanceWindows.Planned planned = (MaintenanceWindows.Planned)
                in(beans -> beans.get(MaintenanceWindows.class).planned(Selection.of(10, null), 3))
                        .items()
                        .get(0);
        assertThat(planned.next())
                .extracting(one -> one.from() + " " + one.to())
                .containsExactly(
                        "2026-02-08T02:00:00Z 2026-02-08T04:00:00Z", "2026-02-15T02:00:00Z 2026-02-15T04:00:00Z");
        String reason =
                in(beans -> beans.get(MaintenanceWindows.class).reason(id).orElseThrow());
        assertThat(reason).isEqualTo("weekly update");
    }
}
