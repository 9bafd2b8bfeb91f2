package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request or e-mail that reached the sandbox.
 *
 * @param id grows by one with each arrival and is never used twice
 * @param status the HTTP status it was answered with; 250 for an e-mail
 */
public record Arrival(long id, Instant at, Channel channel, Content content, int status) {

    public String body() {
        return content.body();
    }

    /** The body read as a JSON object; throws {@link jakarta.json.JsonException} where it is none. */
    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        }
    }

    /** What the server made of it, see {@link Content#message()}. */
    public JsonObject message() {
        return content.message();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return content.headers().getOrDefault(name, List.of()).stream().findFirst();
    }
}
