package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTokensTest {

    private static final Instant UNTIL = Instant.parse("2026-02-12T19:00:00Z");

    private final UUID delivery = Ids.next();
    private final ActionTokens tokens = new ActionTokens(key(1));
    private final String text = tokens.write(new ActionToken(delivery, Action.ACKNOWLEDGE, UNTIL));

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return key;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_again(Action action) {
        ActionToken token = new ActionToken(delivery, action, UNTIL);
        String written = tokens.write(token);
        assertThat(written).hasSize(ActionTokens.LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.read(written)).contains(token);
    }

    @Test
    void it_never_ends_too_early_and_an_hour_late_at_most() {
        Instant until = UNTIL.plusSeconds(1);
        ActionToken read = tokens.read(tokens.write(new ActionToken(delivery, Action.RESOLVE, until)))
                .orElseThrow();
        assertThat(read.until()).isEqualTo(UNTIL.plus(Duration.ofHours(1)));
        assertThat(read.over(until)).isFalse();
        assertThat(read.over(UNTIL.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void one_that_was_changed_anywhere_is_none_of_ours() {
        Set<String> forged = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            forged.add(text.substring(0, i) + other + text.substring(i + 1));
        }
        assertThat(forged)
                .hasSize(text.length())
                .allSatisfy(one -> assertThat(tokens.read(one)).isEmpty());
    }

    @Test
    void that_of_one_delivery_does_not_fit_another() {
        String other = tokens.write(new ActionToken(Ids.next(), Action.ACKNOWLEDGE, UNTIL));
        int said = 27; // of 20 bytes the first 27 characters, of which the last speaks of both
        assertThat(tokens.read(other.substring(0, said) + text.substring(said))).isEmpty();
    }

    @Test
    void one_of_another_key_is_none_of_ours() {
        assertThat(new ActionTokens(key(2)).read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a b", "../incidents", "é", "================================================"})
    void what_is_no_token_at_all_is_told_without_any_calculation(String text) {
        assertThat(tokens.read(text)).isEmpty();
        assertThat(tokens.read(this.text + text.strip() + "A")).isEmpty();
    }
}
