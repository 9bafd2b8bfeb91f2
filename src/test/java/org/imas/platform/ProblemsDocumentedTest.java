package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a problem finds its type in docs/problems.md. */
class ProblemsDocumentedTest {

    private static final Pattern IN_CODE =
            Pattern.compile("(?:Problem\\.|return )(?:of|conflict)\\(\\s*\"([a-z-]*[a-z])\"|PREFIX \\+ \"([a-z-]+)\"");

    @Test
    void every_type_in_the_code_is_in_the_document() throws IOException {
        String document = Files.readString(Path.of("docs/problems.md"));
        assertThat(typesInCode())
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(document).contains("| `" + type + "` |"));
    }

    private static Set<String> typesInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IN_CODE.matcher(read(file)).results())
                    .map(ProblemsDocumentedTest::type)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String type(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
