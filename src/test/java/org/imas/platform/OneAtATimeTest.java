package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime rounds = new OneAtATime();
    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_just_being_done_is_not_done_again_meanwhile() {
        rounds.run(() -> {
            rounds.run(() -> done.add("meanwhile"));
            done.add("first");
        });
        rounds.run(() -> done.add("second"));
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void what_fails_is_done_the_next_time() {
        assertThatThrownBy(() -> rounds.run(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        rounds.run(() -> done.add("again"));
        assertThat(done).containsExactly("again");
    }
}
