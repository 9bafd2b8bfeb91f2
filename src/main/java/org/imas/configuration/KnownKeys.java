package org.imas.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that there are, as docs/configuration.md has them, which ships with the application, and their defaults. */
final class KnownKeys {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(imas\\.[^`]+)` \\|");
    private static final Pattern FAMILY = Pattern.compile("`(imas\\.[a-z.-]+\\.)(?:<TYPE>|[A-Z0-9_.]+=)");

    private static final Pattern VARIABLE = Pattern.compile("IMAS_[A-Z0-9_]*[A-Z0-9]");

    private final Set<String> variables = new HashSet<>();
    private final SortedSet<String> documented = new TreeSet<>();
    private final SortedSet<String> families = new TreeSet<>();
    private final SortedMap<String, String> defaults = new TreeMap<>();

    KnownKeys() {
        String document = text("/org/imas/configuration/configuration.md");
        Matcher row = ROW.matcher(document);
        while (row.find()) {
            documented.add(row.group(1));
        }
        Matcher family = FAMILY.matcher(document);
        while (family.find()) {
            families.add(family.group(1));
        }
        VARIABLE.matcher(document).results().map(MatchResult::group).forEach(variables::add);
        readDefaults();
    }

    private void readDefaults() {
        Properties properties = new Properties();
        try (InputStreamReader file = reader("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("imas."))
                .forEach(key -> defaults.put(key, properties.getProperty(key)));
    }

    /** By name. */
    SortedSet<String> documented() {
        return documented;
    }

    SortedMap<String, String> defaults() {
        return defaults;
    }

    /** Whether it is one of them, or one of a family such as {@code imas.provider.rate.<TYPE>}. */
    boolean has(String key) {
        return documented.contains(key) || families.stream().anyMatch(key::startsWith);
    }

    /**
     * Whether a system property or an environment variable of that name is one of them, or one of those that
     * {@code server-config} reads, in either form.
     */
    boolean hears(String name) {
        String variable = variable(name);
        return has(name) || variables.contains(variable) || (name.indexOf('.') < 0 && isVariable(variable));
    }

    private boolean isVariable(String variable) {
        return documented.stream().anyMatch(key -> variable(key).equals(variable))
                || families.stream().anyMatch(family -> variable.startsWith(variable(family)));
    }

    /** As MicroProfile Config writes a key where only letters, digits and _ can be written. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader reader(String resource) {
        return new InputStreamReader(open(resource), UTF_8);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(KnownKeys.class.getResourceAsStream(resource), resource);
    }
}
