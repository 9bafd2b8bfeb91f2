package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.registry.TestGates.BROKEN;
import static org.imas.registry.TestGates.OK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.Test;

/** When the circuit of a provider opens, for how long, and what closes it. */
class CircuitTest {

    private final TestGates world = new TestGates();
    private final UUID id = world.provider("hook");

    private String state() {
        return world.gates.view(id).circuit().state();
    }

    @Test
    void it_opens_at_half_of_the_last_calls_and_not_before_there_were_ten() {
        world.calls(9, id, BROKEN);
        assertThat(state()).isEqualTo("CLOSED");
        world.calls(1, id, BROKEN);
        assertThat(state()).isEqualTo("OPEN");
        Admission admission = world.ask(id);
        assertThat(admission.code()).isEqualTo(Admission.CIRCUIT_OPEN);
        assertThat(admission.retryIn()).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_010));
    }

    @Test
    void refusals_and_wrong_credentials_are_answers() {
        world.calls(30, id, SendResult.refused("http-401", "who are you"));
        world.calls(30, id, SendResult.refused("invalid_blocks", "bad"));
        world.calls(30, id, SendResult.tryAgain("smtp-450", "grey-listed", null));
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(world.gates.view(id).circuit().failureRate()).isZero();
    }

    @Test
    void what_never_went_out_says_nothing() {
        world.calls(30, id, SendResult.tryAgain("settings-unreadable", "", null));
        assertThat(world.gates.view(id).circuit().failureRate()).isNull();
    }

    @Test
    void silence_is_a_failure() {
        world.calls(10, id, SendResult.unclear("no-answer", ""));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void calls_that_all_take_long_open_it_although_they_succeed() {
        for (int i = 0; i < 10; i++) {
            world.call(id, "target", OK, Duration.ofSeconds(11));
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void half_open_it_lets_one_probe_through_and_closes_when_that_is_well() {
        world.calls(10, id, BROKEN);
        world.clock.advance(Duration.ofMillis(30_001));
        Permit probe = world.ask(id).permit();
        assertThat(probe).isNotNull();
        for (int i = 0; i < 5; i++) {
            assertThat(world.ask(id).code()).isEqualTo(Admission.CIRCUIT_OPEN);
            assertThat(world.ask(id).retryIn()).isEqualTo(Circuit.PROBING);
        }
        assertThat(state()).isEqualTo("HALF_OPEN");
        probe.done(OK, Duration.ofMillis(5));
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(world.call(id, OK)).isEqualTo(Admission.OK);
    }

    @Test
    void a_probe_that_is_not_used_or_is_told_to_wait_leaves_the_place_to_the_next() {
        world.calls(10, id, BROKEN);
        world.clock.advance(Duration.ofSeconds(31));
        world.ask(id).permit().unused();
        assertThat(world.call(id, SendResult.tryAgain("http-429", "", Duration.ofSeconds(1))))
                .isEqualTo(Admission.OK);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.call(id, OK)).isEqualTo(Admission.OK);
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void each_probe_that_fails_doubles_the_wait_up_to_five_minutes_and_success_forgets_them() {
        world.calls(10, id, BROKEN);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Duration wait = world.ask(id).retryIn();
            waits.add(wait.toSeconds());
            world.clock.advance(wait.plusMillis(1));
            assertThat(world.call(id, BROKEN)).isEqualTo(Admission.OK);
        }
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 300L, 300L);
        world.clock.advance(Duration.ofMinutes(6));
        world.call(id, OK);
        assertThat(state()).isEqualTo("CLOSED");
        world.calls(20, id, BROKEN);
        assertThat(world.ask(id).retryIn().toSeconds()).isEqualTo(30);
    }

    @Test
    void a_call_that_began_before_it_opened_is_no_probe() {
        Permit old = world.ask(id).permit();
        world.calls(10, id, BROKEN);
        world.clock.advance(Duration.ofSeconds(31));
        Permit probe = world.ask(id).permit();
        old.done(OK, Duration.ofSeconds(31));
        assertThat(state()).isEqualTo("HALF_OPEN");
        probe.done(BROKEN, Duration.ofMillis(5));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void who_changes_the_provider_sees_at_once_whether_it_works_now() {
        world.calls(10, id, BROKEN);
        world.change(id, true, false, 20);
        assertThat(world.call(id, OK)).isEqualTo(Admission.OK);
    }
}
