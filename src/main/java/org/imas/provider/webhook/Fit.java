package org.imas.provider.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imas.provider.Text;

/** Fits what is freely added to an incident into what a service takes. */
final class Fit {

    private Fit() {}

    /** As Java services count: a character beyond the basic plane is two. */
    static String cut(String text, int chars) {
        return Text.cut(text, chars, Character::charCount);
    }

    /** The first entries that fit: keys and values together at most so many characters, the last value cut. */
    static Map<String, String> entries(Map<String, String> all, int chars) {
        Map<String, String> fitting = new LinkedHashMap<>();
        int left = chars;
        for (Map.Entry<String, String> entry : all.entrySet()) {
            int room = left - entry.getKey().length();
            String value = room < 0 ? "" : cut(entry.getValue(), room);
            if (!value.isEmpty()) {
                fitting.put(entry.getKey(), value);
                left = room - value.length();
            }
        }
        return fitting;
    }
}
