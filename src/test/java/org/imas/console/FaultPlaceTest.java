package org.imas.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fault finds its input, however deep it lies in lists. */
class FaultPlaceTest {

    @Test
    void a_field_is_an_id_or_the_end_of_a_path() {
        assertThat(FaultPlace.of("first.person")).isEqualTo(new FaultPlace("first_person", "first:person"));
        assertThat(FaultPlace.of("levels[0].layers[12].start"))
                .isEqualTo(new FaultPlace("levels_0_layers_12_start", "levels:0:layers:12:start"));
        assertThat(FaultPlace.of("members[3]")).isEqualTo(new FaultPlace("members_3", "members:3"));
    }

    @Test
    void what_the_server_named_does_not_count() {
        assertThat(FaultPlace.named("schedule:levels:0:layers:12:j_idt77:start"))
                .isEqualTo("schedule:levels:0:layers:12:start");
    }
}
