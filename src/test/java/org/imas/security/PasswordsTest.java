package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.imas.platform.Refusal;
import org.imas.testkit.Beans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are long, of any characters, and kept as hashes that tell nothing. */
class PasswordsTest {

    private static final int FEW = 1_024;

    private final Passwords passwords = passwords(FEW);

    static Passwords passwords(int iterations) {
        Passwords passwords = new Beans()
                .with(new Pbkdf2PasswordHashImpl())
                .with((long) iterations)
                .get(Passwords.class);
        passwords.begin();
        return passwords;
    }

    private @Nullable String fault(String password) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> passwords.check("password", password, "johanna.smith"));
        return refusal == null ? null : refusal.problem().detail();
    }

    @Test
    void only_the_same_password_matches_its_hash() {
        String hash = passwords.hash("correct horse battery");
        assertThat(passwords.matches("correct horse battery", hash)).contains(true);
        assertThat(passwords.matches("correct horse batterz", hash)).contains(false);
        assertThat(passwords.matches("", hash)).contains(false);
        assertThat(passwords.matches("correct horse battery", null)).contains(false);
        assertThat(passwords.matches("x".repeat(100_000), hash)).contains(false);
    }

    @Test
    void a_hash_says_how_it_was_made_and_is_never_the_same_twice() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:1024:").doesNotContain("horse");
        assertThat(hash.split(":")[2]).hasSize(24); // 16 bytes of salt
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
    }

    @Test
    void a_hash_with_another_number_of_iterations_opens_and_is_outdated() {
        String old = passwords.hash("correct horse battery");
        Passwords slower = passwords(2 * FEW);
        assertThat(slower.matches("correct horse battery", old)).contains(true);
        assertThat(slower.outdated(old)).isTrue();
        assertThat(slower.outdated(slower.hash("correct horse battery"))).isFalse();
    }

    @Test
    void a_letter_is_the_same_however_a_keyboard_composes_it() {
        String hash = passwords.hash("caf\u00e9 au lait froid");
        assertThat(passwords.matches("cafe\u0301 au lait froid", hash)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "'', password: is required",
        "elevenchars, password: must have 12 to 128 characters",
        "aaaaaaaaaaaaaaaa, password: must have 5 different characters or more",
        "Johanna.Smith1, password: must not be made of the name",
        "johanna.smithjohanna.smith, password: must not be made of the name"
    })
    void a_password_that_is_guessed_at_once_is_refused(String password, String why) {
        assertThat(fault(password)).isEqualTo(why);
    }

    @Test
    void a_novel_is_refused() {
        assertThat(fault("abcdef".repeat(30))).contains("12 to 128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"twelve chars", "correct horse battery staple", "пароль из слов", "\uD83D\uDD11 and a few words"
            })
    void any_characters_will_do_where_there_are_enough_of_them(String password) {
        assertThatCode(() -> passwords.check("password", password, "johanna.smith"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_password_that_we_make_is_a_good_one_and_another_each_time() {
        String made = Passwords.generated();
        assertThat(made).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(Passwords.generated());
        assertThat(fault(made)).isNull();
    }
}
