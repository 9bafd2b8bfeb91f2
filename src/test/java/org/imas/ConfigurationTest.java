package org.imas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md to the keys that the code reads and to their defaults. */
class ConfigurationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:imas|otel)\\.[^`]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    void every_key_that_the_code_reads_is_documented_and_no_other() throws IOException {
        TreeSet<String> read = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.imas").stream()
                        .map(JavaClass::getFields)
                        .flatMap(fields -> fields.stream())
                        .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                        .map(ConfigurationTest::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        read.addAll(defaults().keySet());
        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void every_default_is_documented_as_it_is() throws IOException {
        Map<String, String> documented = documented();
        defaults().forEach((key, value) -> assertThat(documented).containsEntry(key, value));
    }

    private static String key(JavaField field) {
        return field.getAnnotationOfType(ConfigProperty.class).name();
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/configuration.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }
        return rows;
    }

    private static Map<String, String> defaults() throws IOException {
        Properties properties = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            properties.load(file);
        }
        Map<String, String> defaults = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("imas."))
                .forEach(name -> defaults.put(name, properties.getProperty(name)));
        return defaults;
    }
}
