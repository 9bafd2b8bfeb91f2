package org.imas.provider.slack;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.imas.platform.FakeServer;
import org.imas.provider.Remote;
import org.jspecify.annotations.Nullable;

/** Slack's Web API over a real socket, honest unless told otherwise. */
public final class SlackFake implements Remote {

    static final String TOKEN_ONLY = "Authorization: Bearer ";
    private static final Set<String> READS =
            Set.of("auth.test", "users.lookupByEmail", "users.conversations", "conversations.list");
    private static final String JSON = "Content-Type: application/json; charset=utf-8";

    final SlackWorkspace workspace = new SlackWorkspace();
    private final FakeServer server = new FakeServer();

    public SlackFake() {
        accepts();
    }

    void answers(int status, String body, String... headers) {
        server.replies(FakeServer.answer(status, body, headers));
    }

    private void honestly(String padding) {
        server.replies((socket, request) ->
                FakeServer.answer(200, answer(request) + padding, JSON).to(socket, request));
    }

    private JsonObject answer(String request) {
        String[] line = request.lines().findFirst().orElse("").split(" ");
        String path = line[1].substring(line[1].lastIndexOf('/') + 1);
        String method = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        if (!line[1].startsWith("/api/")) {
            return SlackWorkspace.error("unknown_method").build();
        }
        if (!request.contains(TOKEN_ONLY)) {
            return SlackWorkspace.error("not_authed").build();
        }
        if (line[0].equals("GET")) {
            return READS.contains(method)
                    ? workspace.answer(method, query(path))
                    : SlackWorkspace.error("invalid_post_type").build();
        }
        return written(method, request);
    }

    private JsonObject written(String method, String request) {
        int end = request.indexOf("\r\n\r\n");
        // stricter than Slack, which only warns (missing_charset)
        if (!request.substring(0, end)
                .toLowerCase(Locale.ROOT)
                .contains("content-type: application/json; charset=utf-8")) {
            return SlackWorkspace.error("missing_charset").build();
        }
        try {
            return workspace.answer(method, org.imas.platform.Json.parse(request.substring(end + 4)));
        } catch (JsonException broken) {
            return SlackWorkspace.error("invalid_json").build();
        }
    }

    private static JsonObject query(String path) {
        JsonObjectBuilder arguments = Json.createObjectBuilder();
        for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
            if (path.contains("?")) {
                int equals = pair.indexOf('=');
                arguments.add(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return arguments.build();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void accepts() {
        honestly("");
    }

    @Override
    public void isBusy(@Nullable Integer seconds) {
        String body = "{\"ok\":false,\"error\":\"ratelimited\"}";
        if (seconds == null) {
            answers(429, body, JSON);
        } else {
            answers(429, body, JSON, "Retry-After: " + seconds);
        }
    }

    @Override
    public void refuses() {
        server.replies((socket, request) -> FakeServer.answer(
                        200,
                        SlackWorkspace.error("invalid_auth")
                                .add(
                                        "response_metadata",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "messages",
                                                        Json.createArrayBuilder()
                                                                .add("you sent " + request)))
                                .build()
                                .toString(),
                        JSON)
                .to(socket, request));
    }

    @Override
    public void fails() {
        server.replies((socket, request) ->
                FakeServer.answer(503, "you sent " + request).to(socket, request));
    }

    @Override
    public void hangs() {
        server.replies(FakeServer.silence());
    }

    @Override
    public void drops() {
        server.replies(FakeServer.drop());
    }

    /** Does what it is told, and then the answer is lost. */
    void forgetsToAnswer(String method) {
        server.replies((socket, request) -> {
            JsonObject answer = answer(request);
            FakeServer.Reply reply = request.lines().findFirst().orElse("").contains("/" + method)
                    ? FakeServer.drop()
                    : FakeServer.answer(200, answer.toString(), JSON);
            reply.to(socket, request);
        });
    }

    /** Gives that answer to that method, and is honest otherwise. */
    void answersOnly(String method, int status, String body, String... headers) {
        server.replies((socket, request) -> {
            boolean meant = request.lines().findFirst().orElse("").contains("/" + method);
            (meant
                            ? FakeServer.answer(status, body, headers)
                            : FakeServer.answer(200, answer(request).toString(), JSON))
                    .to(socket, request);
        });
    }

    @Override
    public void babbles() {
        answers(200, "{\"id\": \"cut o", JSON);
    }

    @Override
    public void isAnother() {
        answers(200, "<html><body>Please sign in</body></html>", "Content-Type: text/html");
    }

    @Override
    public void isWordy() {
        honestly(" ".repeat(200_000));
    }

    @Override
    public String received() {
        return server.request();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The methods that were called, in their order. */
    public java.util.List<String> story() {
        return java.util.List.copyOf(workspace.calls);
    }
}
