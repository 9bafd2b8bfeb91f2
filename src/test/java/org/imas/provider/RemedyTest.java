package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RemedyTest {

    @Test
    void a_code_has_its_cause_and_remedy_in_the_readers_language_and_english_for_the_others() {
        assertThat(remedy("http-401", Locale.FRANCE).cause()).startsWith("Le service");
        assertThat(remedy("http-401", Locale.ENGLISH).cause()).startsWith("The service");
        assertThat(remedy("http-401", Locale.JAPAN).cause()).startsWith("The service");
        assertThat(Remedy.of(Remedy.class, "no-such-code", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void both_languages_have_the_same_codes_each_with_cause_and_remedy() {
        ResourceBundle english = ResourceBundle.getBundle("org.imas.provider.remedies", Locale.ROOT);
        ResourceBundle french = ResourceBundle.getBundle("org.imas.provider.remedies", Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .filteredOn(key -> key.endsWith(".cause"))
                .allSatisfy(key -> assertThat(english.keySet()).contains(key.replace(".cause", ".remedy")));
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(french.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private static Remedy remedy(String code, Locale locale) {
        return Remedy.of(Remedy.class, code, locale).orElseThrow();
    }
}
