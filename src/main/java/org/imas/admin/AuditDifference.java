package org.imas.admin;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imas.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** What became another value, piece by piece: documents are taken apart, keys are told by their names. */
final class AuditDifference {

    private final Map<String, String> names;

    private AuditDifference(Map<String, String> names) {
        this.names = names;
    }

    /**
     * One of the pieces.
     *
     * @param field the attribute
     * @param place within it, where it is a document or a list; else empty
     * @param before empty where there was nothing
     */
    record Piece(String field, String place, String before, String after) {}

    static List<Piece> of(AuditEntry.View entry) {
        AuditDifference difference = new AuditDifference(entry.names());
        Map<String, String> before = difference.flat(entry.before());
        Map<String, String> after = difference.flat(entry.after());
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Piece> pieces = new ArrayList<>();
        for (String place : places) {
            String was = before.getOrDefault(place, "");
            String is = after.getOrDefault(place, "");
            if (!was.equals(is) || was.equals(SECRET)) {
                pieces.add(piece(place, was, is));
            }
        }
        return pieces;
    }

    private static final String SECRET = "***";

    private static Piece piece(String place, String was, String is) {
        String[] parts = place.split("(?=[.\\[])", 2);
        return new Piece(parts[0], parts.length < 2 ? "" : parts[1].replaceFirst("^\\.", ""), was, is);
    }

    private Map<String, String> flat(@Nullable JsonObject values) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> add(flat, name, value));
        }
        return flat;
    }

    private void add(Map<String, String> flat, String place, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> add(flat, place + "." + name, inner));
        } else if (value instanceof JsonArray array && array.stream().anyMatch(JsonObject.class::isInstance)) {
            for (int i = 0; i < array.size(); i++) {
                add(flat, place + "[" + (i + 1) + "]", array.get(i));
            }
        } else if (value instanceof JsonArray array) {
            flat.put(place, array.stream().map(this::text).collect(Collectors.joining(", ")));
        } else {
            flat.put(place, text(value));
        }
    }

    private String text(JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return names.getOrDefault(text, text);
    }
}
