package org.imas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/scenarios.md to the tests that it names. */
class ScenariosTest {

    private static final Path LIST = Path.of("docs/scenarios.md");
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+\\.\\w+Test)`");
    private static final Pattern TEST = Pattern.compile("- `(\\w+)`");
    private static final int LEAST = 40;

    @Test
    void every_scenario_that_is_listed_is_a_test_once_and_there_are_enough_of_them() throws Exception {
        Map<String, List<String>> listed = listed();
        for (Map.Entry<String, List<String>> entry : listed.entrySet()) {
            assertThat(tests(entry.getKey())).as(entry.getKey()).containsAll(entry.getValue());
            assertThat(entry.getValue()).as(entry.getKey()).doesNotHaveDuplicates();
        }
        assertThat(listed.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(LEAST);
    }

    /** The names of the tests by their class. */
    private static Map<String, List<String>> listed() throws IOException {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        String type = "";
        for (String line : Files.readAllLines(LIST)) {
            Matcher head = TEST_CLASS.matcher(line);
            Matcher test = TEST.matcher(line);
            if (head.matches()) {
                type = head.group(1);
            } else if (test.matches()) {
                listed.computeIfAbsent(type, k -> new java.util.ArrayList<>()).add(test.group(1));
            }
        }
        return listed;
    }

    private static List<String> tests(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("org.imas." + type).getDeclaredMethods())
                .filter(ScenariosTest::isTest)
                .map(Method::getName)
                .toList();
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().matches("Test|ParameterizedTest"));
    }
}
