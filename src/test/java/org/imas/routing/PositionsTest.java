package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void positions_that_differ_stay_as_they_are() {
        assertThat(Positions.apart(List.of(0, 10, 500, 1000))).containsExactly(0, 10, 500, 1000);
    }

    @Test
    void of_two_that_are_the_same_the_later_one_and_those_it_runs_into_move_on() {
        assertThat(Positions.apart(List.of(500, 500, 501, 1000))).containsExactly(500, 501, 502, 1000);
    }

    @Test
    void at_the_end_there_is_no_room_so_those_before_make_it() {
        assertThat(Positions.apart(List.of(5, 1_000_000, 1_000_000))).containsExactly(5, 999_999, 1_000_000);
    }
}
