package org.imas.provider.discord;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.FakeServer;
import org.imas.provider.Remote;
import org.jspecify.annotations.Nullable;

/** Discord as far as we use it, over a real socket: keeps what it takes, and refuses what the real one refuses. */
public final class DiscordFake implements Remote {

    static final String HOOK = "1234567890";
    static final String CHANNEL = "111222333444555666";

    private static final Pattern HOOK_PATH =
            Pattern.compile("/api(?:/v10)?/webhooks/(\\d+)/([^/]+)(?:/messages/(\\d+))?");
    private static final Pattern BOT_PATH = Pattern.compile("/api/v10(/(?:guilds|channels|users)/([^/]+)(/.*)?)");

    final FakeGuild guild = new FakeGuild();
    final List<FakeCall> calls = new ArrayList<>();
    final Map<String, JsonObject> messages = new LinkedHashMap<>();
    private final Map<String, JsonObject> nonces = new LinkedHashMap<>();
    private final Deque<FakeServer.Reply> scripted = new ArrayDeque<>();
    private final FakeServer server = new FakeServer();
    private final String secret;

    /** Takes that as the webhook's token, percent-encoded, and as the bot's. */
    public DiscordFake(String secret) {
        this.secret = secret;
        guild.channels.put(
                CHANNEL,
                Json.createObjectBuilder()
                        .add("type", 0)
                        .add("id", CHANNEL)
                        .add("name", "ops")
                        .build());
        accepts();
    }

    /** Does that with the next call instead of looking at it. */
    DiscordFake next(FakeServer.Reply reply) {
        scripted.add(reply);
        return this;
    }

    static FakeServer.Reply error(int status, int code) {
        return FakeServer.answer(
                status, FakeError.of(status, code, "Said Discord").body, "Content-Type: application/json");
    }

    public List<String> lines() {
        return calls.stream().map(FakeCall::line).toList();
    }

    FakeCall last() {
        return calls.get(calls.size() - 1);
    }

    private synchronized void serve(Socket socket, String raw) throws IOException, InterruptedException {
        FakeCall call = FakeCall.of(raw);
        calls.add(call);
        FakeServer.Reply reply = scripted.poll();
        (reply == null ? answer(call) : reply).to(socket, raw);
    }

    private FakeServer.Reply answer(FakeCall call) {
        try {
            JsonResult result = route(call);
            return FakeServer.answer(result.status(), result.body(), "Content-Type: application/json");
        } catch (FakeError error) {
            return FakeServer.answer(error.status, error.body, error.headers);
        }
    }

    private record JsonResult(int status, String body) {}

    private JsonResult route(FakeCall call) {
        if (!call.headers().getOrDefault("user-agent", "").matches("DiscordBot \\(https?://\\S+, [\\d.]+\\).*")) {
            throw FakeError.of(403, 40333, "internal network error");
        }
        if (!call.text().isEmpty() && !"application/json".equals(call.headers().get("content-type"))) {
            throw FakeError.form(Map.of("body", "Expected \"Content-Type\" header to be one of {application/json}."));
        }
        Matcher hook = HOOK_PATH.matcher(call.path());
        if (hook.matches()) {
            return hook(call, hook);
        }
        Matcher bot = BOT_PATH.matcher(call.path());
        if (!bot.matches()) {
            throw FakeError.of(404, 0, "404: Not Found");
        }
        if (!("Bot " + secret).equals(call.headers().get("authorization"))) {
            throw FakeError.of(401, 0, "401: Unauthorized");
        }
        return bot(call, bot.group(1));
    }

    private JsonResult hook(FakeCall call, Matcher path) {
        if (!path.group(1).equals(HOOK)) {
            throw FakeError.of(404, 10015, "Unknown Webhook");
        }
        if (!path.group(2).equals(secret.replace("/", "%2F")) || call.headers().containsKey("authorization")) {
            throw FakeError.of(401, 50027, "Invalid Webhook Token");
        }
        if (path.group(3) != null) {
            return edit(call, path.group(3), HOOK);
        }
        JsonObject message = keep(call.json(), CHANNEL, HOOK);
        return ("&" + call.query()).contains("&wait=true") ? ok(message) : new JsonResult(204, "");
    }

    private JsonResult bot(FakeCall call, String path) {
        String[] parts = path.split("/", -1);
        String id = parts[2];
        String route = call.method() + " " + parts[1] + (parts.length > 3 ? "/" + parts[3] : "") + "/" + parts.length;
        return switch (route) {
            case "GET users/3" ->
                ok(Json.createObjectBuilder()
                        .add("id", FakeGuild.BOT)
                        .add("bot", true)
                        .build());
            case "GET guilds/channels/4" -> channels();
            case "POST guilds/channels/4" ->
                new JsonResult(201, guild.create(call.json()).toString());
            case "GET channels/3" -> {
                guild.rights(id);
                yield ok(guild.channels.get(id));
            }
            case "PATCH channels/3" -> ok(guild.patch(id, call.json()));
            case "PUT channels/permissions/5" -> {
                guild.permit(id, parts[4], call.json());
                yield new JsonResult(204, "");
            }
            case "POST channels/messages/4" -> post(call, id);
            case "PATCH channels/messages/5" -> edit(call, parts[4], FakeGuild.BOT);
            default -> throw FakeError.of(405, 0, "405: Method Not Allowed");
        };
    }

    private JsonResult channels() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        guild.channels.values().forEach(all::add);
        return new JsonResult(200, all.build().toString());
    }

    private JsonResult post(FakeCall call, String channel) {
        FakeGuild.require(guild.rights(channel), FakeGuild.SEND);
        JsonObject body = call.json();
        String nonce = FakeLimits.text(body, "nonce");
        boolean enforced = body.getBoolean("enforce_nonce", false) && !nonce.isEmpty();
        if (enforced && nonces.containsKey(nonce)) {
            return ok(nonces.get(nonce));
        }
        JsonObject message = keep(body, channel, FakeGuild.BOT);
        if (enforced) {
            nonces.put(nonce, message);
        }
        return ok(message);
    }

    private JsonObject keep(JsonObject body, String channel, String author) {
        FakeLimits.check(body);
        String id = guild.nextId();
        JsonObject message = Json.createObjectBuilder(body)
                .add("id", id)
                .add("channel_id", channel)
                .add("author", Json.createObjectBuilder().add("id", author))
                .build();
        messages.put(id, message);
        return message;
    }

    private JsonResult edit(FakeCall call, String id, String author) {
        JsonObject before = messages.get(id);
        if (before == null) {
            throw FakeError.of(404, 10008, "Unknown Message");
        }
        if (!before.getJsonObject("author").getString("id").equals(author)) {
            throw FakeError.of(403, 50005, "Cannot edit a message authored by another user");
        }
        JsonObjectBuilder now = Json.createObjectBuilder(before);
        call.json().forEach(now::add);
        JsonObject after = now.build();
        FakeLimits.check(after);
        messages.put(id, after);
        return ok(after);
    }

    private static JsonResult ok(JsonObject json) {
        return new JsonResult(200, json.toString());
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void accepts() {
        server.replies(this::serve);
    }

    @Override
    public void isBusy(@Nullable Integer seconds) {
        String wait = seconds == null ? "" : ",\"retry_after\":" + seconds + ".0";
        server.replies(FakeServer.answer(429, "{\"message\":\"You are being rate limited.\"" + wait + "}"));
    }

    @Override
    public void refuses() {
        echoes(403, 50013);
    }

    @Override
    public void fails() {
        echoes(503, 0);
    }

    private void echoes(int status, int code) {
        server.replies((socket, request) -> FakeServer.answer(
                        status, FakeError.of(status, code, "you sent " + request).body)
                .to(socket, request));
    }

    @Override
    public void hangs() {
        server.replies(FakeServer.silence());
    }

    @Override
    public void drops() {
        server.replies(FakeServer.drop());
    }

    @Override
    public void babbles() {
        server.replies(FakeServer.answer(200, "{\"id\": \"cut o"));
    }

    @Override
    public void isAnother() {
        server.replies(FakeServer.answer(200, "<html><body>Please sign in</body></html>"));
    }

    @Override
    public void isWordy() {
        server.replies(FakeServer.answer(400, "{\"code\":50035,\"message\":\"" + "word ".repeat(50_000) + "\"}"));
    }

    @Override
    public String received() {
        return server.request();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Settings that use the webhook of this server. */
    public JsonObject settings() {
        String url = "http://localhost:" + port() + "/api/webhooks/" + HOOK + "/" + secret;
        return Json.createObjectBuilder().add("webhook_url", url).build();
    }
}
