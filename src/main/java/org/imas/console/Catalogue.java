package org.imas.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * English sentences and what another language says for them. In the file an English line is followed by the other one,
 * with an empty line between pairs; {@code {0}} stands for what the sentence is filled with, which is looked up in turn.
 * A line that begins with {@code #} is for whoever reads the file.
 */
final class Catalogue {

    private static final int DEPTH = 4;

    private final Map<String, String> pairs;
    private final List<Template> templates;

    private Catalogue(Map<String, String> pairs) {
        this.pairs = pairs;
        this.templates = pairs.keySet().stream()
                .map(Template::of)
                .filter(Template::open)
                .sorted(Comparator.comparingInt(Template::weight).reversed())
                .toList();
    }

    static Catalogue read(String resource) {
        try (InputStream file = Catalogue.class.getResourceAsStream(resource)) {
            return new Catalogue(
                    pairs(new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> pair = new ArrayList<>();
        for (String line : (text + "\n\n").split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                pair.add(line);
            } else if (!pair.isEmpty()) {
                if (pair.size() != 2 || pairs.put(pair.get(0), pair.get(1)) != null) {
                    throw new IllegalStateException("Not one pair, or given twice: " + pair);
                }
                pair.clear();
            }
        }
        return pairs;
    }

    Map<String, String> pairs() {
        return Map.copyOf(pairs);
    }

    /** The same in the other language; itself where it is not known. */
    String of(String english) {
        return of(english, DEPTH);
    }

    private String of(String english, int depth) {
        String whole = pairs.get(english);
        if (whole != null || depth == 0) {
            return whole == null ? english : whole;
        }
        for (Template template : templates) {
            Optional<List<String>> values = template.values(english);
            if (values.isPresent()) {
                return filled(Objects.requireNonNull(pairs.get(template.text())), values.get(), depth - 1);
            }
        }
        return english;
    }

    private String filled(String other, List<String> values, int depth) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < other.length(); at++) {
            int slot = Template.slot(other, at);
            if (slot >= 0) {
                text.append(of(values.get(slot), depth));
                at += Template.SLOT_LENGTH - 1;
            } else {
                text.append(other.charAt(at));
            }
        }
        return text.toString();
    }
}
