package org.imas.provider.discord;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRefusedException;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;

/** Makes one call to Discord and reads its answer; {@code login} is empty where the address is the password. */
record DiscordApi(Outbound outbound, HttpOutcome outcome, Map<String, String> login, Duration timeout) {

    /** The form is required, else Cloudflare may block (discord-api-docs, reference.mdx, "User Agent"). */
    static final String AGENT = "DiscordBot (https://github.com/SeeMyPing/imas-manager, 0.1.0)";

    /** The 500 channels of a full server are about 1 MB. */
    private static final int MAX_ANSWER = 8 * 1024 * 1024;

    static final String NOT_DISCORD = "not-discord";
    static final String BAD_ANSWER = "bad-answer";

    DiscordAnswer get(URI uri) throws NotConnectedException {
        return send(request("GET", uri, ""));
    }

    DiscordAnswer call(String method, URI uri, JsonObject body) throws NotConnectedException {
        return send(request(method, uri, body.toString()));
    }

    private OutboundRequest request(String method, URI uri, String body) {
        Map<String, String> headers = new HashMap<>(login);
        headers.put("User-Agent", AGENT);
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return new OutboundRequest(method, uri, headers, body, timeout, MAX_ANSWER);
    }

    private DiscordAnswer send(OutboundRequest request) throws NotConnectedException {
        try {
            OutboundResponse answer = outbound.send(request);
            return answer.status() / 100 == 2
                    ? success(request, answer)
                    : DiscordAnswer.without(DiscordError.read(answer, outcome));
        } catch (NotConnectedException nothingSent) {
            throw nothingSent;
        } catch (OutboundRefusedException refused) {
            return DiscordAnswer.without(
                    SendResult.refused(HttpOutcome.NOT_ALLOWED, String.valueOf(refused.getMessage())));
        } catch (IOException ambiguous) {
            return lost(request, HttpOutcome.NO_ANSWER, String.valueOf(ambiguous.getMessage()));
        }
    }

    private DiscordAnswer success(OutboundRequest request, OutboundResponse answer) {
        String body = answer.body().stripLeading();
        if (answer.status() == 204) {
            return DiscordAnswer.without(SendResult.accepted("HTTP " + answer.status()));
        }
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return DiscordAnswer.without(SendResult.refused(
                    NOT_DISCORD, "HTTP " + answer.status() + ", but not from Discord: check the address"));
        }
        try {
            JsonValue json = DiscordAnswer.parse(body);
            return new DiscordAnswer(SendResult.accepted("HTTP " + answer.status()), json);
        } catch (JsonException brokenOff) {
            return lost(request, BAD_ANSWER, "the answer was no JSON: it may have been done");
        }
    }

    /** What may or may not have been done; all but POST comes to the same when done twice. */
    private static DiscordAnswer lost(OutboundRequest request, String code, String detail) {
        return DiscordAnswer.without(
                "POST".equals(request.method())
                        ? SendResult.unclear(code, detail)
                        : SendResult.tryAgain(code, detail, null));
    }
}
