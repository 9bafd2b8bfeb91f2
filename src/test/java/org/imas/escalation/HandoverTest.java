package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.incident.IncidentStatus;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.Person;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is called when the people on call change while an incident is open: always who is on call at that moment. */
class HandoverTest extends InEscalationWorld {

    private static final Duration FIVE = Duration.ofMinutes(5);

    @Override
    void on(DatabaseKind kind) {
        mailing(kind);
    }

    /** From so many minutes from now until so many. */
    private void shift(String name, int level, int from, int to) {
        Instant now = world.clock.instant();
        OnCallShift.Draft shift = new OnCallShift.Draft(
                "Data", name, now.plus(Duration.ofMinutes(from)), now.plus(Duration.ofMinutes(to)), level);
        world.in(beans -> beans.get(OnCallShifts.class).add(shift));
    }

    private String person(String name) {
        Person.View person = world.person(name);
        return person.id().toString();
    }

    @ParameterizedTest
    @EnumSource
    void between_two_steps_the_next_one_calls_whoever_took_over(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 7);
        shift(person("Linus"), 2, 7, 600);
        world.policy(policy("Data", step(5, level(2)), step(5, level(2))));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        world.tickAfter(FIVE);
        assertThat(world.escalated(incident)).containsExactly(GRACE, LINUS);
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.target().equals(LINUS))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.reasons().get(0).text())
                        .endsWith("Linus is on call for team Data (level 2)"));
    }

    @ParameterizedTest
    @EnumSource
    void at_the_very_instant_of_a_step_the_one_who_begins_is_called(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 5);
        shift(person("Linus"), 2, 5, 600);
        world.policy(policy("Data", step(5, level(2))));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        assertThat(world.escalated(incident)).containsExactly(LINUS);
    }

    @ParameterizedTest
    @EnumSource
    void who_hands_over_still_hears_how_it_goes_on_and_who_takes_over_is_called_by_the_policy(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 3);
        shift(person("Grace"), 1, 3, 600);
        world.policy(policy("Data", step(5, level(1))));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        assertThat(world.told(incident, "TRIGGERED")).containsExactly(ADA);
        assertThat(world.escalated(incident)).containsExactly(GRACE);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.told(incident, "ACKNOWLEDGED")).containsExactlyInAnyOrder(ADA, GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void a_handover_to_nobody_is_told_and_the_next_step_is_done(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 3);
        world.policy(policy("Data", step(5, level(2)), step(5, level(1))));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        assertThat(world.timeline(incident, "NOT_REACHABLE"))
                .containsExactly("system: Nobody is on call for team Data (level 2)");
        world.tickAfter(FIVE);
        assertThat(world.escalated(incident)).containsExactly(ADA);
    }

    @ParameterizedTest
    @EnumSource
    void by_default_a_level_that_is_filled_only_after_the_trigger_is_called_as_well(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 600);
        shift(person("Linus"), 3, 10, 600);
        UUID incident = world.triggered();
        world.tickAfter(Drafts.QUARTER);
        world.tickAfter(Drafts.QUARTER);
        assertThat(world.escalated(incident)).containsExactly(GRACE, LINUS);
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_goes_to_those_who_were_told_last_and_not_to_who_took_over_since(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 7);
        shift(person("Linus"), 2, 7, 600);
        world.policy(Drafts.repeating(policy("Data", step(5, level(2))), 1, FIVE));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        world.tickAfter(FIVE);
        assertThat(world.told(incident, "REMINDER")).containsExactly(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void taking_the_acknowledgement_back_after_a_handover_calls_whoever_is_on_call_then(DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 20);
        shift(person("Linus"), 2, 20, 600);
        world.policy(policy("Data", step(5, level(2))));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.clock.advance(Duration.ofMinutes(30));
        world.unacknowledge(incident);
        world.tickAfter(FIVE);
        assertThat(world.escalated(incident)).containsExactly(GRACE, LINUS);
    }

    /** The step is over and its page on the way when the person answers; what the service says then counts. */
    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_while_the_page_of_a_step_is_being_sent_lets_it_arrive_but_not_be_tried_again(
            DatabaseKind kind) {
        on(kind);
        shift(person("Ada"), 1, -60, 600);
        shift(person("Grace"), 2, -60, 600);
        UUID incident = world.triggered();
        world.tickAfter(Drafts.QUARTER);
        var sending = world.sender.take(page(incident).id());
        assertThat(sending).hasSize(1);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(page(incident).state()).isEqualTo(DeliveryState.SENDING);
        world.sender.end(sending.get(0), org.imas.provider.SendResult.tryAgain("http-503", "HTTP 503", null));
        assertThat(page(incident).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
    }

    private Delivery page(UUID incident) {
        return world.deliveries(incident).stream()
                .filter(delivery -> delivery.notice().event().equals("ESCALATED"))
                .findFirst()
                .orElseThrow();
    }
}
