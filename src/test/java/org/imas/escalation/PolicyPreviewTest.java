package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.provider;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who would be told when, if nobody acknowledged. */
class PolicyPreviewTest extends InEscalationWorld {

    private List<PolicyPreview.Moment> previewed(PolicyDraft draft) {
        Instant at = world.clock.instant();
        IncidentReport sample = IncidentReport.of("Redis down", "redis", Severity.SEV1_CRITICAL);
        return world.in(beans -> beans.get(PolicyPreview.class).of(new PolicyPreview.Wanted(draft, null, sample, at)));
    }

    private List<Long> minutes(List<PolicyPreview.Moment> moments) {
        return moments.stream()
                .map(moment ->
                        Duration.between(world.clock.instant(), moment.at()).toMinutes())
                .toList();
    }

    private static PolicyDraft draft(Integer repeats, Duration reminderEvery, PolicyDraft.Step... steps) {
        return new PolicyDraft("Data", null, repeats, reminderEvery, List.of(steps), null, null);
    }

    @ParameterizedTest
    @EnumSource
    void each_step_has_its_time_and_the_people_on_call_then(DatabaseKind kind) {
        on(kind);
        List<PolicyPreview.Moment> moments =
                previewed(draft(1, null, step(5, level(2)), step(10, person("Ada"), level(7))));
        assertThat(minutes(moments)).containsExactly(5L, 15L, 20L, 30L);
        assertThat(moments).extracting(PolicyPreview.Moment::round).containsExactly(0, 0, 1, 1);
        PolicyPreview.Whom second = moments.get(0).whom().get(0);
        assertThat(second.names()).containsExactly("Grace");
        assertThat(second.ways()).containsExactly(new PolicyPreview.Way("mail", GRACE));
        assertThat(moments.get(1).whom().get(0).names()).containsExactly("Ada");
        assertThat(moments.get(1).whom().get(1).unreachable())
                .containsExactly("Nobody is on call for team Data (level 7)");
        int stored = world.in(beans -> beans.get(EscalationPolicies.class)
                .list(org.imas.platform.Selection.of(10, null))
                .items()
                .size());
        assertThat(stored).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void reminders_follow_the_last_step_and_tell_those_it_told(DatabaseKind kind) {
        on(kind);
        world.provider("push", "NTFY");
        List<PolicyPreview.Moment> moments =
                previewed(draft(2, Duration.ofMinutes(7), step(5, level(2)), step(5, provider("push", "managers"))));
        assertThat(minutes(moments)).containsExactly(5L, 10L, 17L, 24L);
        assertThat(moments).extracting(PolicyPreview.Moment::reminder).containsExactly(false, false, true, true);
        assertThat(moments.get(3).whom().get(0).ways()).containsExactly(new PolicyPreview.Way("push", "managers"));
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_that_would_not_be_saved_is_refused_with_the_same_places(DatabaseKind kind) {
        on(kind);
        assertThatThrownBy(() -> previewed(draft(null, null, step(5, person("Nobody")))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .extracting(Fault::field)
                                .containsExactly("steps[0].targets[0].person"));
    }
}
