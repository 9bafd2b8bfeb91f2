package org.imas.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Words for what was expected of a JSON value, and what every text in it must keep to. */
final class Expected {

    private Expected() {}

    /** {@code must be a list, not a string}. */
    static String but(String expected, JsonValue value) {
        String given = switch (value.getValueType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
        return "must be " + expected + ", not " + given;
    }

    // PostgreSQL cannot store it in a text, and nobody means it
    static boolean noNul(String text, String path, List<Fault> faults) {
        if (text.indexOf('\0') < 0) {
            return true;
        }
        faults.add(new Fault(path, "must not contain the character U+0000"));
        return false;
    }

    static void noNulInside(JsonValue value, String path, List<Fault> faults) {
        if (value instanceof JsonString string) {
            noNul(string.getString(), path, faults);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                noNulInside(array.get(i), path + "[" + i + "]", faults);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((key, member) -> {
                String field = printable(path + "." + key);
                noNul(key, field, faults);
                noNulInside(member, field, faults);
            });
        }
    }

    static String printable(String field) {
        return field.replaceAll("\\p{Cntrl}", "?");
    }
}
