package org.imas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.NoExpress;
import org.imas.escalation.EscalationKeeper;
import org.imas.escalation.TestTimer;
import org.imas.incident.IncidentReport;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.registry.PlainProviders;
import org.imas.routing.NoRoutingMetrics;
import org.imas.routing.NotificationRouter;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.testkit.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README promises of the first five minutes. */
class DemoTest {

    private final TestClock clock = new TestClock(); // a Thursday: the second turn, Grace's, began on Monday

    private Beans beans(EntityManager entities) {
        Beans beans = PlainProviders.in(new Beans(), entities)
                .with(entities)
                .with(clock)
                .with(new NoExpress())
                .with(new NoRoutingMetrics())
                .with(Duration.ofMinutes(15))
                .with("https://hub.example.org/incidents/{id}");
        return Wiring.of(beans, NotificationRouter.class, EscalationKeeper.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_on_call_the_scope_and_the_service_desk_are_told_then_the_second_level_then_the_manager(DatabaseKind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            PlainProviders.add(database, "Sandbox mail", "SMTP");
            database.transact(entities -> {
                Beans beans = beans(entities);
                beans.get(DemoServices.class).open();
                beans.get(DemoOnCall.class).begin();
                beans.get(DemoRules.class).write();
            });
            UUID incident =
                    database.inTransaction(entities -> report(beans(entities).get(Reports.class)));
            assertThat(told(database, incident, "TRIGGERED"))
                    .containsExactlyInAnyOrder(
                            "service-desk@example.org", "grace.petit@example.org", "ciso@example.org");
            clock.advance(Duration.ofMinutes(1));
            assertThat(TestTimer.tick(database, this::beans)).isEqualTo(1);
            assertThat(told(database, incident, "ESCALATED")).containsExactly("ada.martin@example.org");
            clock.advance(Duration.ofMinutes(5));
            assertThat(TestTimer.tick(database, this::beans)).isEqualTo(1);
            assertThat(told(database, incident, "ESCALATED"))
                    .containsExactly("ada.martin@example.org", "margaret.roux@example.org");
        }
    }

    private static UUID report(Reports reports) {
        IncidentReport report = new IncidentReport(
                "Redis cluster down",
                null,
                "redis-prod",
                Severity.SEV1_CRITICAL,
                List.of("Security"),
                null,
                null,
                null,
                null,
                null,
                null);
        return reports.take(reports.checked(report, new Origin("test", null)))
                .incident()
                .id();
    }

    private static List<String> told(TestDatabase database, UUID incident, String event) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incident)
                .getResultStream()
                .filter(delivery -> delivery.notice().event().equals(event))
                .map(Delivery::target)
                .toList());
    }
}
