package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Metrics;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What monitoring sees of escalations. */
class EscalationMetricsTest extends InEscalationWorld {

    private String shown() {
        Beans beans = new Beans();
        EscalationMetrics metrics = beans.get(EscalationMetrics.class);
        metrics.register();
        world.heard.news().forEach(metrics::onNews);
        return beans.get(Metrics.class).text();
    }

    @ParameterizedTest
    @EnumSource
    void beginnings_pages_by_step_and_an_exhausted_end_are_counted(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.repeating(
                policy("Data", step(5, level(2)), step(5, level(1), person("Grace"))), 1, Duration.ofMinutes(10)));
        world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        world.tickAfter(Duration.ofMinutes(5));
        world.tickAfter(Duration.ofMinutes(10));
        world.tickAfter(Duration.ofDays(1));
        assertThat(shown())
                .contains(
                        "imas_escalations_started_total{plan=\"policy\"} 1.0",
                        "imas_escalation_pages_total{step=\"1\"} 1.0",
                        "imas_escalation_pages_total{step=\"2\"} 2.0",
                        "imas_escalation_pages_total{step=\"reminder\"} 2.0",
                        "imas_escalations_ended_total{outcome=\"exhausted\"} 1.0",
                        "imas_escalation_late_seconds_count 3");
    }

    @ParameterizedTest
    @EnumSource
    void an_end_is_counted_once_by_what_ended_it(DatabaseKind kind) {
        on(kind);
        UUID acknowledged = world.triggered();
        world.move(acknowledged, IncidentStatus.ACKNOWLEDGED);
        world.move(acknowledged, IncidentStatus.RESOLVED);
        world.move(world.triggered(), IncidentStatus.MITIGATED);
        world.move(world.triggered(), IncidentStatus.RESOLVED);
        assertThat(shown())
                .contains(
                        "imas_escalations_started_total{plan=\"default\"} 3.0",
                        "imas_escalations_ended_total{outcome=\"acknowledged\"} 1.0",
                        "imas_escalations_ended_total{outcome=\"mitigated\"} 1.0",
                        "imas_escalations_ended_total{outcome=\"resolved\"} 1.0");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_a_person_asks_for_counts_and_so_does_the_end_it_makes(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.escalate(incident);
        assertThat(shown())
                .contains(
                        "imas_escalation_pages_total{step=\"1\"} 1.0",
                        "imas_escalations_ended_total{outcome=\"exhausted\"} 1.0");
    }

    @ParameterizedTest
    @EnumSource
    void how_late_a_step_was_is_shown(DatabaseKind kind) {
        on(kind);
        world.triggered();
        world.tickAfter(Drafts.QUARTER.plusSeconds(4));
        assertThat(shown())
                .contains(
                        "imas_escalation_late_seconds_bucket{le=\"3.0\"} 0",
                        "imas_escalation_late_seconds_bucket{le=\"5.0\"} 1");
    }
}
