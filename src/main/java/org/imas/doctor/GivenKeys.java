package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names, and only the names, of the system properties and environment variables that look like ours. */
@ApplicationScoped
public class GivenKeys {

    SortedSet<String> names() {
        return Stream.concat(System.getProperties().stringPropertyNames().stream(), System.getenv().keySet().stream())
                .filter(GivenKeys::looksLikeOurs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean looksLikeOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("imas.") || lower.startsWith("imas_");
    }
}
