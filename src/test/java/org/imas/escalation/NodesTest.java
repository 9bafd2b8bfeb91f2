package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.incident.IncidentStatus;
import org.imas.silence.Matcher;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Escalations where nodes die, are two, or find a silence. */
class NodesTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String GRACE = "grace@example.org";

    private EscalationWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        world = EscalationWorld.mailing(DATABASES.of(kind));
        world.adaThenGrace();
    }

    /** What two nodes do with what both found due. */
    private List<Boolean> twice(UUID incident) {
        boolean first = world.in(one -> {
            boolean did = one.get(Escalations.class).advance(incident);
            assertThat(world.<Boolean>in(two -> two.get(Escalations.class).advance(incident)))
                    .as("the other node, meanwhile")
                    .isFalse();
            return did;
        });
        return List.of(first, world.in(two -> two.get(Escalations.class).advance(incident)));
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_dies_in_the_middle_of_a_step_has_told_nobody_and_another_one_carries_it_out(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.clock.advance(Drafts.QUARTER);
        assertThatThrownBy(() -> world.in(node -> {
                    node.get(Escalations.class).advance(incident);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(world.escalated(incident)).isEmpty();
        assertThat(world.escalation(incident).step()).isZero();
        assertThat(world.tick()).isEqualTo(1);
        assertThat(world.escalated(incident)).containsExactly(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_one_due_reminder_send_it_once(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.repeating(policy("Data", step(5, level(2))), 2, FIVE));
        UUID incident = world.triggered();
        world.tickAfter(FIVE);
        world.clock.advance(FIVE);
        assertThat(twice(incident)).containsExactly(true, false);
        assertThat(world.told(incident, "REMINDER")).containsExactly(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_the_end_of_an_acknowledgement_take_it_back_once(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.timingOut(policy("Data", step(5, level(2))), FIVE));
        UUID incident = world.triggered();
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.clock.advance(FIVE);
        assertThat(twice(incident)).containsExactly(true, false);
        assertThat(world.timeline(incident, "UNACKNOWLEDGED")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_a_person_asks_for_while_it_becomes_due_is_carried_out_once(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.clock.advance(Drafts.QUARTER);
        world.escalate(incident);
        assertThat(world.<Boolean>in(node -> node.get(Escalations.class).advance(incident)))
                .as("the timer, from its old list")
                .isFalse();
        assertThat(world.escalated(incident)).containsExactly(GRACE);
    }

    /** Until so many minutes from now, SEV1 as well. */
    private Instant silence(int minutes) {
        Instant to = world.clock.instant().plus(Duration.ofMinutes(minutes));
        Silence.Draft draft =
                new Silence.Draft(List.of(new Matcher("service", "=", "redis")), null, null, to, "moved", true);
        world.in(beans -> beans.get(Silences.class).add(draft, "ada"));
        return to;
    }

    private Delivery page(UUID incident) {
        return world.deliveries(incident).stream()
                .filter(delivery -> delivery.notice().event().equals("ESCALATED"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_step_during_a_silence_waits_for_its_end(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        Instant end = silence(20);
        world.tickAfter(Drafts.QUARTER);
        assertThat(page(incident).nextAttemptAt()).isEqualTo(end);
        assertThat(world.sender.take(page(incident).id())).isEmpty();
        world.clock.advance(FIVE.plusSeconds(11));
        world.holdRound();
        assertThat(world.sender.take(page(incident).id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_at_the_very_end_of_a_silence_is_not_held(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        silence(15);
        world.tickAfter(Drafts.QUARTER);
        assertThat(page(incident).nextAttemptAt()).isEqualTo(world.clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_silence_holds_does_not_go_out_at_its_end_when_somebody_has_acknowledged(DatabaseKind kind) {
        on(kind);
        silence(30);
        UUID incident = world.triggered();
        world.tickAfter(Drafts.QUARTER);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(page(incident).state()).isEqualTo(DeliveryState.EXPIRED);
        world.clock.advance(Duration.ofHours(1));
        assertThat(world.sender.take(page(incident).id())).isEmpty();
    }
}
