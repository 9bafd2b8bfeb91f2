package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imas.registry.Admission;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final int SEV1 = 0;
    private static final int SEV4 = 6;
    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Waiting waiting = new Waiting();

    @Test
    void the_graver_incident_goes_first_whichever_came_first() {
        UUID mild = UUID.randomUUID();
        UUID grave = UUID.randomUUID();
        waiting.add(List.of(mild), SEV4);
        waiting.add(List.of(grave), SEV1);
        assertThat(waiting.take(10)).containsExactly(grave, mild);
    }

    @Test
    void of_the_same_urgency_the_first_one_goes_first() {
        List<UUID> ids = ids(5);
        ids.forEach(id -> waiting.add(List.of(id), SEV1));
        assertThat(waiting.take(3)).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(waiting.take(3)).containsExactlyElementsOf(ids.subList(3, 5));
    }

    @Test
    void one_that_is_announced_twice_is_taken_once() {
        UUID id = UUID.randomUUID();
        waiting.add(List.of(id), SEV1);
        waiting.add(List.of(id), SEV1);
        assertThat(waiting.take(10)).containsExactly(id);
        assertThat(waiting.knows(id)).isFalse();
    }

    @Test
    void what_its_provider_holds_up_does_not_hold_up_others_and_asks_again_after_its_wait() {
        UUID parked = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        Held held = held(parked, BUSY, "a");
        assertThat(waiting.park(held)).isTrue();
        waiting.add(List.of(free), SEV4);
        assertThat(waiting.take(10)).containsExactly(free);
        assertThat(waiting.knows(parked)).isTrue();
        assertThat(waiting.rested(held)).isFalse();
        assertThat(waiting.take(10)).containsExactly(parked);
    }

    @Test
    void a_lane_has_one_timer_and_is_tried_in_portions() {
        List<UUID> ids = ids(50);
        assertThat(ids.stream().map(id -> waiting.park(held(id, BUSY, "a"))).filter(fresh -> fresh))
                .hasSize(1);
        assertThat(waiting.rested(held(ids.get(0), BUSY, "a"))).isTrue();
        assertThat(waiting.take(100)).hasSize(20);
    }

    @Test
    void a_busy_provider_is_asked_again_once_half_of_its_calls_are_over() {
        IntStream.range(0, 20).forEach(i -> waiting.started(BUSY));
        List<UUID> ids = ids(50);
        ids.forEach(id -> waiting.park(held(id, BUSY, "a")));
        IntStream.range(0, 9).forEach(i -> waiting.ended(BUSY));
        assertThat(waiting.ready()).isZero();
        waiting.ended(BUSY);
        assertThat(waiting.ready()).isEqualTo(10);
    }

    @Test
    void a_provider_that_took_none_is_given_more_and_more() {
        waiting.started(BUSY);
        ids(50).forEach(id -> waiting.park(held(id, BUSY, "a", Admission.CIRCUIT_OPEN)));
        int calls = 1;
        for (int expected : List.of(2, 4, 8, 16)) {
            IntStream.range(0, calls).forEach(i -> waiting.ended(BUSY));
            calls = waiting.take(100).size();
            assertThat(calls).isEqualTo(expected);
            IntStream.range(0, calls).forEach(i -> waiting.started(BUSY));
        }
    }

    @Test
    void what_came_to_nothing_is_replaced_by_the_next_of_its_provider() {
        waiting.started(BUSY);
        ids(50).forEach(id -> waiting.park(held(id, BUSY, "a", Admission.CIRCUIT_OPEN)));
        waiting.ended(BUSY);
        int asked = 0;
        for (List<UUID> batch = waiting.take(100); !batch.isEmpty(); batch = waiting.take(100)) {
            asked += batch.size();
            waiting.answered(batch, Set.of()); // another node has sent them
        }
        assertThat(asked).isEqualTo(50);
    }

    @Test
    void what_is_claimed_or_held_is_not_replaced() {
        waiting.started(BUSY);
        ids(50).forEach(id -> waiting.park(held(id, BUSY, "a", Admission.CIRCUIT_OPEN)));
        waiting.ended(BUSY);
        List<UUID> batch = waiting.take(100);
        waiting.answered(batch, Set.copyOf(batch));
        assertThat(waiting.ready()).isZero();
        waiting.answered(batch, Set.of());
        assertThat(waiting.ready()).as("they have their answer already").isZero();
    }

    @Test
    void a_call_of_another_provider_that_ends_wakes_nobody() {
        waiting.started(OTHER);
        waiting.park(held(UUID.randomUUID(), BUSY, "a"));
        waiting.ended(OTHER);
        assertThat(waiting.ready()).isZero();
    }

    @Test
    void all_lanes_of_a_provider_that_goes_on_ask_at_once() {
        waiting.park(held(UUID.randomUUID(), BUSY, "a"));
        waiting.park(held(UUID.randomUUID(), BUSY, "b"));
        waiting.resumed(BUSY);
        assertThat(waiting.take(10)).hasSize(2);
    }

    private static Held held(UUID id, UUID provider, String target) {
        return held(id, provider, target, Admission.BUSY);
    }

    private static Held held(UUID id, UUID provider, String target, String code) {
        return new Held(id, SEV1, provider, target, code, Duration.ofMillis(50));
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }
}
