package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.NoExpress;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentReport;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.oncall.ScheduleDraft.RestrictionDraft;
import org.imas.oncall.Schedules;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Ids;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who of those on call by the schedule is told of an incident, on both databases. */
class RecipientsTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private final String mark = Ids.next().toString();
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private final ConfiguredProvider mail = new ConfiguredProvider() {
        private final UUID id = Ids.next();

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String name() {
            return "Mail";
        }

        @Override
        public String type() {
            return "SMTP";
        }
    };

    private final Candidates onlyMail = new Candidates() {
        @Override
        List<Candidate> of(Team team, String severity) {
            return List.of(new Candidate(mail, Reach.EMAIL, "", false));
        }
    };

    private Beans beans(jakarta.persistence.EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(onlyMail)
                .with(new NoExpress())
                .with(new FiredEvents<>())
                .with("https://hub.example.org/incidents/{id}");
    }

    private LayerDraft layer(Beans beans, List<String> names, RestrictionDraft... hours) {
        List<String> people = names.stream()
                .map(name -> beans.get(People.class)
                        .add(new Person.Draft(name + " " + mark, name + "@example.org", null, null, null, null))
                        .id()
                        .toString())
                .toList();
        return new LayerDraft(null, people, "2026-02-02", "09:00", null, null, null, "Europe/Paris", List.of(hours));
    }

    /** Ada and Bob in turns of a week but not at night, and Eve behind them. */
    private UUID incident() {
        return database.inTransaction(entities -> {
            Beans beans = beans(entities);
            UUID team = beans.get(Teams.class)
                    .add(new Team.Draft("Data " + mark, null, null))
                    .id();
            RestrictionDraft notAtNight = new RestrictionDraft(null, "06:00", "22:00");
            beans.get(Schedules.class)
                    .replace(
                            team,
                            new ScheduleDraft(List.of(
                                    new LevelDraft(1, List.of(layer(beans, List.of("ada", "bob"), notAtNight))),
                                    new LevelDraft(2, List.of(layer(beans, List.of("eve")))))));
            beans.get(Services.class).add(new Service.Draft("redis " + mark, "Data " + mark, null, null));
            IncidentReport report = IncidentReport.of("Redis down", "redis " + mark, Severity.SEV1_CRITICAL);
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(report, new Origin("test", null)))
                    .incident()
                    .id();
        });
    }

    private List<Recipient> told(UUID incident, String at) {
        return database.inTransaction(entities -> {
            Beans beans = beans(entities);
            Told told = new Told(Instant.parse(at));
            beans.get(Recipients.class).onCall(beans.get(Incidents.class).existing(incident), told);
            return told.recipients();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_on_call_at_that_instant_is_told_and_why(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID incident = incident();
        assertThat(told(incident, "2026-02-09T07:59:59.999999Z"))
                .as("just before the handover")
                .singleElement()
                .satisfies(recipient -> {
                    assertThat(recipient.target()).isEqualTo("ada@example.org");
                    assertThat(recipient.reasons())
                            .containsExactly(new Reason(
                                    "ON_CALL", "ada " + mark + " is on call for team Data " + mark + " (level 1)"));
                });
        assertThat(told(incident, "2026-02-09T08:00:00Z"))
                .as("from the handover on")
                .extracting(Recipient::target)
                .containsExactly("bob@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void the_next_level_is_told_where_nobody_serves_at_the_first(DatabaseKind kind) {
        database = DATABASES.of(kind);
        assertThat(told(incident(), "2026-02-09T22:00:00Z")).singleElement().satisfies(recipient -> {
            assertThat(recipient.target()).isEqualTo("eve@example.org");
            assertThat(recipient.reasons().get(0).text()).endsWith("(level 2)");
        });
    }
}
