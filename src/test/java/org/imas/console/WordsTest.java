package org.imas.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: the same in both languages, and all that the pages ask for. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/imas/console/words");
    private static final Pattern IN_A_PAGE = Pattern.compile("words\\.([a-z]\\w*)\\.([a-z]\\w*)");
    private static final Pattern SAID = Pattern.compile("(?:say|refuse)\\(\\s*['\"]([a-z]\\w*)\\.(\\w+)['\"]");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+[^}]*}");

    static Stream<String> groups() {
        return files(WORDS, ".properties")
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_fr"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void both_languages_say_the_same_with_the_same_values(String group) {
        Properties english = words(group);
        Properties french = words(group + "_fr");
        assertThat(french.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(french.getProperty(key)).as(key).isNotBlank();
            assertThat(values(french.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("groups")
    void french_keeps_its_marks_at_their_words(String group) {
        Properties french = words(group + "_fr");
        assertThat(french.stringPropertyNames())
                .allSatisfy(key -> assertThat(french.getProperty(key))
                        .as("%s.%s: a no-break space stands before ; : ! ? and »", group, key)
                        .doesNotContainPattern(" [;:!?»]|« "));
    }

    @Test
    void every_word_that_a_page_or_a_bean_asks_for_is_there() {
        Set<String> missing = new TreeSet<>();
        List<Path> sources = Stream.concat(
                        files(Path.of("src/main/webapp"), ".xhtml"),
                        Stream.concat(
                                files(Path.of("src/main/java/org/imas/console"), ".java"),
                                files(Path.of("src/main/java/org/imas/admin"), ".java")))
                .toList();
        for (Path source : sources) {
            String text = read(source);
            Stream.of(IN_A_PAGE, SAID)
                    .flatMap(pattern ->
                            pattern.matcher(text).results().map(found -> found.group(1) + "." + found.group(2)))
                    .filter(word -> !isThere(word))
                    .forEach(word -> missing.add(source.getFileName() + ": " + word));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_page_has_its_name_in_the_menu() {
        Properties menu = words("menu");
        assertThat(Pages.values()).allSatisfy(page -> assertThat(menu).containsKey(page.word()));
    }

    private static boolean isThere(String word) {
        String[] parts = word.split("\\.", 2);
        return Files.exists(WORDS.resolve(parts[0] + ".properties"))
                        && words(parts[0]).containsKey(parts[1])
                || parts[1].equals("say")
                || parts[0].equals("say");
    }

    private static List<String> values(String text) {
        Matcher found = VALUE.matcher(text);
        return found.results()
                .map(value -> value.group().replaceAll("\\D.*?(\\d+).*", "$1"))
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties words(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(name + ".properties"), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
