package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imas.escalation.Drafts.QUARTER;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is called while nobody acknowledges, and when. */
class EscalationTest extends InEscalationWorld {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource
    void without_a_policy_the_next_on_call_level_is_called_after_a_quarter_of_an_hour(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        assertThat(world.told(incident, "TRIGGERED")).containsExactly(ADA);
        assertThat(world.tickAfter(QUARTER.minus(SECOND))).isZero();
        assertThat(world.tickAfter(SECOND)).isEqualTo(1);
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(world.timeline(incident, "ESCALATED"))
                .containsExactly("imas: Nobody acknowledged for 15 min: on-call level 2");
        assertThat(world.escalation(incident).state()).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource
    void the_default_goes_through_all_levels_at_which_anyone_is_on_call(DatabaseKind kind) {
        on(kind);
        world.onCall(world.person("Linus"), 5);
        UUID incident = world.triggered();
        world.tickAfter(QUARTER);
        world.tickAfter(QUARTER);
        world.tickAfter(QUARTER);
        assertThat(world.escalated(incident)).containsExactly(GRACE, LINUS);
    }

    @ParameterizedTest
    @EnumSource
    void a_team_with_one_level_and_no_policy_has_nothing_to_escalate(DatabaseKind kind) {
        mailing(kind);
        world.onCall(world.person("Ada"), 1);
        UUID incident = world.triggered();
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
        assertThat(world.escalation(incident)).isEqualTo(EscalationView.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void by_default_nobody_is_called_for_an_incident_for_which_the_first_level_was_not(DatabaseKind kind) {
        on(kind);
        world.provider("push", "NTFY");
        world.database.sql("update configured_provider set severities = 'SEV2_HIGH' where name = 'mail'");
        UUID incident = world.triggered();
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
        assertThat(world.escalated(incident)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_next_level_that_is_no_longer_on_call_is_told_as_such(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.database.sql("delete from on_call_shift where call_level = 2");
        world.tickAfter(QUARTER);
        assertThat(world.timeline(incident, "NOT_REACHABLE"))
                .containsExactly("system: Nobody is left to whom it could be escalated");
        assertThat(world.escalation(incident).state()).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource
    void the_steps_of_a_policy_follow_each_other_each_after_its_own_wait_and_say_why(DatabaseKind kind) {
        on(kind);
        world.person("Linus");
        world.policy(policy("Data first", step(5, level(2)), step(10, person("Linus"), person("Ada"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(world.tickAfter(Duration.ofMinutes(9))).isZero();
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(world.escalated(incident)).containsExactly(GRACE, LINUS, ADA);
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.target().equals(LINUS))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.reasons())
                        .containsExactly(new Reason(
                                "ESCALATION", "Nobody acknowledged for 15 min: level 3 of policy Data first")));
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_repeated_as_often_as_it_says(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.repeating(policy("Data", step(5, level(1)), step(5, level(2))), 1, null));
        UUID incident = world.triggered();
        for (int i = 0; i < 10; i++) {
            world.tickAfter(Duration.ofMinutes(5));
        }
        assertThat(world.escalated(incident)).containsExactly(ADA, GRACE, ADA, GRACE);
        assertThat(world.timeline(incident, "ESCALATED")).last().asString().endsWith("level 3 of policy Data, round 2");
        assertThat(world.escalation(incident))
                .extracting(EscalationView::state, EscalationView::nextAt)
                .containsExactly("DONE", null);
    }

    @ParameterizedTest
    @EnumSource
    void who_was_told_last_is_reminded_until_the_reminders_are_used_up(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.repeating(policy("Data", step(5, level(2))), 2, Duration.ofMinutes(10)));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.tickAfter(Duration.ofMinutes(9))).isZero();
        for (int i = 0; i < 6; i++) {
            world.tickAfter(Duration.ofMinutes(10));
        }
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(world.told(incident, "REMINDER")).containsExactly(GRACE, GRACE);
        assertThat(world.timeline(incident, "REMINDER"))
                .containsExactly(
                        "imas: Still nobody acknowledged after 24 min: reminder 1 of 2",
                        "imas: Still nobody acknowledged after 34 min: reminder 2 of 2");
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_takes_the_place_of_a_page_that_is_still_waiting(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.repeating(policy("Data", step(5, level(2))), 1, Duration.ofMinutes(10)));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        world.tickAfter(Duration.ofMinutes(10));
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.target().equals(GRACE))
                .extracting(delivery -> delivery.notice().event() + " " + delivery.state())
                .containsExactly("ESCALATED EXPIRED", "REMINDER PENDING");
    }

    @ParameterizedTest
    @EnumSource
    void the_policy_of_the_service_wins_over_that_of_the_team(DatabaseKind kind) {
        on(kind);
        world.person("Linus");
        world.policy(policy("For the team", step(5, level(2))));
        world.policy(Drafts.forService(policy("For redis", step(5, person("Linus"))), "redis"));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly(LINUS);
        assertThat(world.escalation(incident).policy()).isEqualTo("For redis");
    }

    @ParameterizedTest
    @EnumSource
    void a_restart_between_two_steps_loses_nothing(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(5, level(2)), step(5, person("Ada"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        Instant next = world.escalation(incident).nextAt();
        // nothing but the database goes on: the beans of each transaction are new ones
        assertThat(next).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(5)));
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly(GRACE, ADA);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_is_late_is_carried_out_once_and_the_next_wait_counts_from_then(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(5, level(2)), step(5, person("Ada"))));
        UUID incident = world.triggered();
        assertThat(world.tickAfter(Duration.ofHours(3))).isEqualTo(1);
        assertThat(world.tick()).isZero();
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(world.timeline(incident, "ESCALATED"))
                .containsExactly("imas: Nobody acknowledged for 3 h 0 min: level 2 of policy Data");
        assertThat(world.tickAfter(Duration.ofMinutes(4))).isZero();
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(world.escalated(incident)).containsExactly(GRACE, ADA);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_one_due_step_carry_it_out_once(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.clock.advance(QUARTER);
        boolean first = world.in(one -> {
            boolean did = one.get(Escalations.class).advance(incident);
            boolean other = world.in(two -> two.get(Escalations.class).advance(incident));
            assertThat(other).as("the other node, meanwhile").isFalse();
            return did;
        });
        boolean later = world.in(two -> two.get(Escalations.class).advance(incident));
        assertThat(first).isTrue();
        assertThat(later).as("the other node, from its old list").isFalse();
        assertThat(world.escalated(incident)).containsExactly(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void a_person_without_the_needed_address_is_told_as_such_and_the_next_step_is_done(DatabaseKind kind) {
        on(kind);
        world.person("Linus", null, "+33600000003");
        world.policy(policy("Data", step(5, person("Linus")), step(5, person("Grace"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).isEmpty();
        assertThat(world.timeline(incident, "NOT_REACHABLE"))
                .containsExactly("system: Linus has no e-mail address for mail");
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void a_level_at_which_nobody_is_on_call_is_told_as_such(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(5, level(7))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.timeline(incident, "NOT_REACHABLE"))
                .containsExactly("system: Nobody is on call for team Data (level 7)");
    }

    @ParameterizedTest
    @EnumSource
    void channels_scopes_and_single_targets_are_told_as_well(DatabaseKind kind) {
        on(kind);
        world.provider("push", "NTFY");
        world.in(beans -> beans.get(org.imas.organization.ImpactScopes.class)
                .add(new org.imas.organization.ImpactScope.Draft("Security", "ciso@example.org", true)));
        world.policy(policy(
                "Data",
                step(5, Drafts.team("Data")),
                step(5, Drafts.scope("Security"), Drafts.provider("push", "managers"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly("default");
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).containsExactly("default", "ciso@example.org", "managers");
    }

    @ParameterizedTest
    @EnumSource
    void a_person_can_have_the_next_step_done_at_once(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(30, level(2)), step(30, person("Ada"))));
        UUID incident = world.triggered();
        world.clock.advance(Duration.ofMinutes(1));
        EscalationView view = world.escalate(incident);
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(view.done())
                .singleElement()
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("ada asked for it: level 2 of policy Data"));
        assertThat(view.nextAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(30)));
        world.escalate(incident);
        assertThatThrownBy(() -> world.escalate(incident))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).endsWith("nothing-to-escalate"));
    }

    @ParameterizedTest
    @EnumSource
    void who_works_on_it_already_can_call_for_help_without_starting_the_timer_again(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(5, level(2)), step(5, person("Ada"))));
        UUID incident = world.triggered();
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.escalate(incident);
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
        assertThat(world.incident(incident).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    }
}
