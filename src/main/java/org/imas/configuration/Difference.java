package org.imas.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.configuration.Plan.Field;
import org.imas.configuration.Plan.Secret;
import org.jspecify.annotations.Nullable;

/** In which fields a thing differs from what it was; of secrets only whether. */
final class Difference {

    private static final String SETTINGS = "settings.";

    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Map<String, String> oldPrints;
    private final Map<String, String> newPrints;

    private Difference(@Nullable Stored before, @Nullable Stored after) {
        this.before = flat(before);
        this.after = flat(after);
        this.oldPrints = before == null ? Map.of() : before.prints();
        this.newPrints = after == null ? Map.of() : after.prints();
    }

    /** None where both are alike. */
    static List<Field> between(@Nullable Stored before, @Nullable Stored after) {
        Difference difference = new Difference(before, after);
        List<Field> fields = difference.fields();
        boolean same = fields.stream().allMatch(field -> field.secret() == Secret.KEPT);
        return same ? List.of() : fields;
    }

    private List<Field> fields() {
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        List<Field> fields = new ArrayList<>();
        for (String path : paths) {
            String from = before.get(path);
            String to = after.get(path);
            Secret secret = secret(path);
            if (secret != null || from == null || !from.equals(to)) {
                fields.add(new Field(path, from, to, secret));
            }
        }
        return fields;
    }

    private @Nullable Secret secret(String path) {
        String place = path.startsWith(SETTINGS) ? path.substring(SETTINGS.length()) : path;
        String from = oldPrints.get(place);
        String to = newPrints.get(place);
        if (from == null) {
            return to == null ? null : Secret.SET;
        }
        if (to == null) {
            return Secret.REMOVED;
        }
        return from.equals(to) ? Secret.KEPT : Secret.CHANGED;
    }

    private static Map<String, String> flat(@Nullable Stored thing) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (thing != null) {
            thing.content().forEach((key, value) -> flatten(key, value, flat));
        }
        return flat;
    }

    private static void flatten(String path, JsonValue value, Map<String, String> flat) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            object.forEach((key, inner) -> flatten(path + "." + key, inner, flat));
        } else if (value instanceof JsonArray array && array.stream().anyMatch(JsonObject.class::isInstance)) {
            for (int i = 0; i < array.size(); i++) {
                flatten(path + "[" + i + "]", array.get(i), flat);
            }
        } else {
            flat.put(path, text(value));
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(Difference::text).collect(Collectors.joining(", "));
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
