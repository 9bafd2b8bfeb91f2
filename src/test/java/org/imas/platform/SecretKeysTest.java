package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[] {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32
    });

    private final SecretKeys keys = SecretKeys.of(KEY);

    @Test
    void what_is_sealed_opens_again_and_shows_nothing_of_the_text() {
        String sealed = keys.seal("pässword-🔑", "row-1");
        assertThat(sealed).startsWith("v1:").doesNotContain("pässword");
        assertThat(keys.open(sealed, "row-1")).isEqualTo("pässword-🔑");
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way() {
        assertThat(keys.seal("text", "row-1")).isNotEqualTo(keys.seal("text", "row-1"));
    }

    @Test
    void a_sealed_text_opens_only_in_the_row_it_was_sealed_for() {
        String sealed = keys.seal("text", "row-1");
        assertThatThrownBy(() -> keys.open(sealed, "row-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_text_does_not_open() {
        String sealed = keys.seal("text", "row-1");
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> keys.open(changed, "row-1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_is_told_by_its_id_and_a_wrong_key_is_refused_without_quoting_it() {
        String sealed = keys.seal("text", "row-1");
        SecretKeys other = SecretKeys.of(Base64.getEncoder().encodeToString(new byte[SecretKeys.KEY_BYTES]));
        assertThatThrownBy(() -> other.open(sealed, "row-1")).hasMessageContaining("Sealed with key");
        assertThatThrownBy(() -> SecretKeys.of("not base64 secret!"))
                .hasMessageNotContaining("secret!")
                .hasNoCause();
        assertThatThrownBy(() -> SecretKeys.of("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }
}
