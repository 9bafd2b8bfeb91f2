package org.imas.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** What people type into forms, as services take it: nothing instead of what was left empty. */
final class FormText {

    private FormText() {}

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One entry a line. */
    static @Nullable List<String> lines(@Nullable String text) {
        return text == null
                ? null
                : given(Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    static String lines(@Nullable List<String> entries) {
        return entries == null ? "" : String.join("\n", entries);
    }

    static <T> @Nullable List<T> given(@Nullable List<T> entries) {
        return entries == null || entries.isEmpty() ? null : List.copyOf(entries);
    }

    /** For a form, which changes it. */
    static <T> List<T> open(@Nullable List<T> entries) {
        return entries == null ? new ArrayList<>() : new ArrayList<>(entries);
    }

    /** One {@code key=value} a line. */
    static @Nullable Map<String, String> labels(@Nullable String text, List<Fault> faults) {
        List<String> lines = lines(text);
        Map<String, String> labels = new TreeMap<>();
        for (String line : lines == null ? List.<String>of() : lines) {
            int at = line.indexOf('=');
            if (at < 1) {
                faults.add(new Fault("labels", "must be one key=value a line"));
            } else {
                labels.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return labels.isEmpty() ? null : labels;
    }

    /** The constants of these names; what is none of them is left out. */
    static <E extends Enum<E>> @Nullable List<E> constants(Class<E> type, @Nullable List<String> names) {
        return names == null
                ? null
                : given(Arrays.stream(type.getEnumConstants())
                        .filter(one -> names.contains(one.name()))
                        .toList());
    }

    static List<String> names(@Nullable List<? extends Enum<?>> constants) {
        return constants == null
                ? new ArrayList<>()
                : new ArrayList<>(constants.stream().map(Enum::name).toList());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
