package org.imas.provider.discord;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.imas.platform.Json;

/** One request as the fake received it; header names in lower case. */
record FakeCall(String method, String path, String query, Map<String, String> headers, String text) {

    static FakeCall of(String raw) {
        int end = raw.indexOf("\r\n\r\n");
        String[] lines = raw.substring(0, end).split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        String[] target = first[1].split("\\?", 2);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new FakeCall(first[0], target[0], target.length > 1 ? target[1] : "", headers, raw.substring(end + 4));
    }

    JsonObject json() {
        return text.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : Json.parse(text);
    }

    String line() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
