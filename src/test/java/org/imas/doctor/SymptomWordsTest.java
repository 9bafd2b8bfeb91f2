package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be found can be said, in both languages, and nothing is said of what cannot. */
class SymptomWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void every_symptom_subject_and_verdict_has_its_words_and_there_are_no_others(String language) {
        ResourceBundle words = words(language);
        Stream<String> names = Stream.concat(
                Stream.of(Symptom.values()).flatMap(one -> Stream.concat(Stream.of(one.name()), one.advice().stream())),
                Stream.concat(
                        Stream.of(Subject.values()).map(Enum::name),
                        Stream.of(Verdict.values()).flatMap(one -> Stream.of(one.name(), one.name() + "_ALL"))));
        assertThat(words.keySet().stream()
                        .filter(key -> key.equals(key.toUpperCase(Locale.ROOT)))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(names.collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void every_sentence_keeps_what_it_says_when_values_are_put_in(String language) {
        ResourceBundle words = words(language);
        assertThat(words.keySet()).allSatisfy(key -> {
            String sentence = words.getString(key);
            assertThat(sentence).as("a quote would swallow what follows").doesNotContain("'");
            assertThat(new MessageFormat(sentence, Locale.FRENCH).format(new Object[] {1, 2, 3}))
                    .doesNotContain("{");
        });
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "org.imas.console.words.doctor",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
