package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.imas.provider.Remedy;
import org.junit.jupiter.api.Test;

class SlackRemedyTest {

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.imas.provider.slack.remedies", locale);
    }

    @Test
    void everyCodeThatIsTreatedSpeciallyHasItsCauseAndRemedyInBothLanguages() {
        Stream<String> ours =
                Stream.of(SlackErrors.NOT_SLACK, SlackErrors.BAD_ANSWER, SlackErrors.BAD_TARGET, SlackErrors.OTHER);
        Stream<String> slacks = Stream.of(SlackErrors.LATER, SlackErrors.UNCLEAR, SlackErrors.OURS, SlackErrors.SETUP)
                .flatMap(Set::stream);
        assertThat(Stream.concat(ours, slacks)).allSatisfy(code -> {
            assertThat(Remedy.of(SlackProvider.class, code, Locale.ENGLISH)).isPresent();
            assertThat(Remedy.of(SlackProvider.class, code, Locale.FRENCH)).isPresent();
        });
    }

    @Test
    void bothLanguagesHaveTheSameCodes() {
        Set<String> english = texts(Locale.ROOT).keySet();
        assertThat(texts(Locale.FRENCH).keySet()).isEqualTo(english);
        assertThat(english).allSatisfy(key -> {
            assertThat(texts(Locale.FRENCH).getString(key))
                    .isNotBlank()
                    .isNotEqualTo(texts(Locale.ROOT).getString(key));
            assertThat(english).contains(key.replaceAll("\\.(cause|remedy)$", ".cause"));
            assertThat(english).contains(key.replaceAll("\\.(cause|remedy)$", ".remedy"));
        });
    }
}
