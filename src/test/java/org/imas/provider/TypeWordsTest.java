package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every provider type says in both languages what it is, and in French what each of its settings is. */
class TypeWordsTest {

    static List<Class<?>> providers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.imas.provider").stream()
                        .filter(found -> found.isAnnotatedWith(ProviderType.class))
                        .<Class<?>>map(found -> found.reflect())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void a_type_has_a_name_and_a_line_and_its_settings_are_those_of_the_code(Class<?> provider) {
        TypeWords english = new TypeWords(provider, Locale.ENGLISH);
        TypeWords french = new TypeWords(provider, Locale.FRANCE);
        assertThat(english.line()).isNotEqualTo(french.line()).isPresent();
        assertThat(english.name()).isPresent();
        TreeSet<String> known = new TreeSet<>(List.of("name", "line"));
        SettingsForm.ofProvider(provider)
                .fields()
                .forEach(field -> Stream.of(field.key(), field.key() + ".help").forEach(known::add));
        assertThat(keys(provider)).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void a_setting_is_described_in_the_readers_language_else_as_the_code_says_it(Class<?> provider) {
        SettingsEntry entry = SettingsForm.ofProvider(provider).fields().get(0);
        assertThat(new TypeWords(provider, Locale.ENGLISH).entry(entry)).isEqualTo(entry);
        assertThat(new TypeWords(provider, Locale.FRENCH).entry(entry).help()).isNotEqualTo(entry.help());
        assertThat(new TypeWords(provider, Locale.JAPAN).entry(entry)).isEqualTo(entry);
    }

    private static TreeSet<String> keys(Class<?> provider) {
        ResourceBundle french = ResourceBundle.getBundle(
                provider.getPackageName() + ".about",
                Locale.FRENCH,
                provider.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(french.keySet());
    }
}
