package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void no_more_are_given_out_than_there_are() {
        Places places = new Places(64);
        assertThat(places.take(50)).isEqualTo(50);
        assertThat(places.take(50)).isEqualTo(14);
        assertThat(places.take(50)).isZero();
        places.giveBack(64);
        assertThat(places.take(3)).isEqualTo(3);
    }

    @Test
    void a_node_with_few_senders_sends_however_much_is_wanted() {
        Places places = new Places(4);
        assertThat(places.take(50)).isEqualTo(4);
    }

    @Test
    void a_few_are_kept_back_for_a_moment_and_given_out_after_it_though_the_others_hang() {
        Places places = new Places(64);
        places.take(61);
        assertThat(places.take(50)).isZero();
        assertThat(places.waits(50)).isTrue();
        assertThat(places.take(2)).isEqualTo(2);
        places.hurry();
        assertThat(places.take(50)).isEqualTo(1);
        assertThat(places.waits(50)).isFalse();
    }
}
