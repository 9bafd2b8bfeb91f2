package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.util.UUID;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Reopening;
import org.imas.incident.Severity;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears of an incident that is reported again shortly after its end. */
class ReopenedTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private EscalationWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private UUID reported() {
        return world.reported(new IncidentReport(
                "Redis down", null, "redis", Severity.SEV1_CRITICAL, null, null, "redis-1", null, null, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void those_who_were_told_and_whoever_is_on_call_hear_that_it_is_there_again(DatabaseKind kind) {
        world = EscalationWorld.mailing(DATABASES.of(kind)).keeping(new Reopening(WINDOW));
        world.provider("sms", "OVH_SMS");
        world.adaThenGrace();
        world.policy(policy("Data", step(5, level(2))));
        UUID incident = reported();
        world.tickAfter(Duration.ofMinutes(5));
        world.move(incident, IncidentStatus.RESOLVED);
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(reported()).isEqualTo(incident);
        assertThat(world.told(incident, "REOPENED"))
                .contains("ada@example.org", "+33600000001", "grace@example.org")
                .as("nobody is woken by phone for having been told before")
                .doesNotContain("+33600000002");
        assertThat(world.escalated(incident)).hasSize(2);
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).as("the policy begins anew").hasSize(4);
    }
}
