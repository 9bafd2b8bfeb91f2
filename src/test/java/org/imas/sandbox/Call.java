package org.imas.sandbox;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One HTTP request, read up to a limit. */
record Call(String method, String path, String query, Map<String, List<String>> headers, Body body) {

    static final int MOST_BYTES = 256 * 1024;
    // read and thrown away, as a sender cut off in the middle of its body sees a broken connection and not our answer
    private static final int MOST_DRAINED = 8 * 1024 * 1024;

    record Body(String text, boolean tooLong) {}

    static Call read(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        var uri = exchange.getRequestURI();
        String path = Optional.ofNullable(uri.getPath()).orElse("/");
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return new Call(exchange.getRequestMethod(), path, query, headers, readBody(exchange.getRequestBody()));
    }

    private static Body readBody(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        boolean tooLong = in.read() >= 0;
        if (tooLong) {
            byte[] away = new byte[8192];
            int drained = 0;
            int read = 0;
            while (drained < MOST_DRAINED && (read = in.read(away)) >= 0) {
                drained += read;
            }
        }
        return new Body(new String(bytes, StandardCharsets.UTF_8), tooLong);
    }

    Content content() {
        String target = query.isEmpty() ? path : path + "?" + query;
        return new Content(method, target, headers, body.text(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The path without its slashes; one at the end makes no difference. */
    List<String> segments() {
        return Stream.of(path.split("/")).skip(1).toList();
    }

    boolean publishes() {
        return method.equals("POST") || method.equals("PUT");
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    Optional<String> parameter(String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return value;
        }
    }
}
