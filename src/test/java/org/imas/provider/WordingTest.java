package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void theLanguageIsTheOneOfTheSettingsAndNotThatOfTheMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(Wording.of("en").headline(Notices.of("RESOLVED"))).isEqualTo("Resolved: Redis Cluster Down");
            Locale.setDefault(Locale.JAPAN);
            assertThat(Wording.of("fr").headline(Notices.of("RESOLVED"))).isEqualTo("Résolu : Redis Cluster Down");
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(Wording.of("de")).isSameAs(Wording.ENGLISH);
        assertThat(Wording.FRENCH.language()).isEqualTo("fr");
        assertThat(Wording.ENGLISH.language()).isEqualTo("en");
    }

    @Test
    void everyTextIsThereInBothLanguagesAndFilledWhole() {
        ResourceBundle english = ResourceBundle.getBundle("org.imas.provider.wording", Locale.ROOT, NO_FALLBACK);
        ResourceBundle french = ResourceBundle.getBundle("org.imas.provider.wording", Locale.FRENCH, NO_FALLBACK);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            for (Wording words : new Wording[] {Wording.ENGLISH, Wording.FRENCH}) {
                assertThat(words.text(key, "first", "second")).isNotBlank().doesNotContain("{", "'");
            }
            assertThat(french.getString(key).contains("{1}"))
                    .isEqualTo(english.getString(key).contains("{1}"));
        }
    }
}
