package org.imas.provider.slack;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;

/** Calls one method of Slack's Web API, once. */
final class SlackApi {

    private final Outbound outbound;
    private final HttpOutcome outcome;
    private final SlackProvider.Settings settings;
    private final Duration timeout;

    /** The client, the clock and the time-out that all calls share. */
    record Wire(Outbound outbound, Clock clock, Duration timeout) {}

    SlackApi(Wire wire, SlackProvider.Settings settings) {
        this.outbound = wire.outbound();
        this.outcome = new HttpOutcome(wire.clock(), Redactor.of(settings));
        this.settings = settings;
        this.timeout = wire.timeout();
    }

    /** A method that changes something: its arguments go as JSON. */
    SlackAnswer write(String method, JsonObject arguments) throws NotConnectedException {
        // without the charset Slack warns in every answer (missing_charset)
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/json; charset=utf-8");
        return call(new OutboundRequest("POST", uri(method, ""), headers, arguments.toString(), timeout));
    }

    /** A method that only reads: not all of those look at JSON. May be repeated without harm. */
    SlackAnswer read(String method, Map<String, String> arguments) throws NotConnectedException {
        String query = new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(argument -> argument.getKey() + "="
                                + URLEncoder.encode(argument.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        URI uri = uri(method, query.isEmpty() ? "" : "?" + query);
        return call(new OutboundRequest("GET", uri, headers(), "", timeout)).repeatable();
    }

    private SlackAnswer call(OutboundRequest request) throws NotConnectedException {
        SlackReader reader = new SlackReader(outcome);
        SendResult result = outcome.send(outbound, request, reader::read);
        return new SlackAnswer(result, reader.json());
    }

    private Map<String, String> headers() {
        return new HashMap<>(Map.of("Authorization", "Bearer " + settings.botToken()));
    }

    private URI uri(String method, String query) {
        String base = settings.apiBaseUrl().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + method + query);
    }
}
