package org.imas.sandbox;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is sent back to an HTTP request. */
record Answer(int status, Map<String, String> headers, Optional<Body> body) {

    /** Written straight to the socket: the list of all arrivals would be large as one string. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), Optional.empty());
    }

    static Answer json(int status, Body body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Optional.of(body));
    }

    static Answer json(int status, JsonObject object) {
        return json(status, out -> out.write(object.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static Answer error(int status, String text) {
        return json(status, Json.createObjectBuilder().add("error", text).build());
    }

    static Answer notFound() {
        return error(404, "nothing here");
    }

    static Answer methodNotAllowed(String allowed) {
        return error(405, "method not allowed").with("Allow", allowed);
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (body.isEmpty()) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            body.get().writeTo(out);
        } catch (JsonException e) {
            // the reader hung up: the JDK's server passes over it where it is an IOException
            throw new IOException(e);
        }
    }
}
