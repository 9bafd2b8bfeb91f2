package org.imas.testkit;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.imas.platform.Json;

/** Calls the hub's REST interface as a user of it would, with a token. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String token;
    private final String language;

    /** The hub at {@code base}, for example {@code http://localhost:8080}. */
    public Api(URI base, String token) {
        this(base, token, "application/json");
    }

    private Api(URI base, String token, String language) {
        this.base = base;
        this.token = token;
        this.language = language;
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String text) {

        public JsonObject json() {
            return text.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : Json.parse(text);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .get(0);
        }

        /** The items of a list. */
        public List<JsonObject> items() {
            if (!json().containsKey("items")) {
                throw new IllegalStateException("no list: " + status + " " + text);
            }
            return json().getJsonArray("items").getValuesAs(JsonObject.class);
        }
    }

    public Api with(String otherToken) {
        return new Api(base, otherToken);
    }

    /** What it sends, and wants to be answered, is of that media type. */
    public Api speaking(String mediaType) {
        return new Api(base, token, mediaType);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer put(String path, String body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", language);
        if (!language.equals("application/json")) {
            request.header("Accept", language + ", application/json;q=0.5");
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
