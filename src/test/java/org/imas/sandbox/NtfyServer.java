package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An ntfy server whose root is {@code /ntfy}, and {@code /} for publishing JSON, as a real one has no path of its own: publishing as JSON and as text, health, and polling. What ntfy has beyond
 * that (streams, attachments, delays, e-mail, actions in a header) is not here.
 */
final class NtfyServer {

    private final Arrivals arrivals;
    private final Clock clock = Clock.systemUTC();

    NtfyServer(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    Answer answer(Call call) {
        List<String> path = call.segments().stream().skip(1).toList();
        if (call.publishes()) {
            return publish(call, path);
        }
        if (call.method().equals("GET") && path.equals(List.of("v1", "health"))) {
            return Answer.json(
                    200, Json.createObjectBuilder().add("healthy", true).build());
        }
        if (call.method().equals("GET") && path.size() == 2 && path.get(1).equals("json")) {
            return poll(call, path.get(0));
        }
        return refused(NtfyError.NOT_FOUND);
    }

    private Answer publish(Call call, List<String> path) {
        if (path.isEmpty()) {
            return publishJson(call);
        }
        if (path.size() > 2 || !NtfyRules.isTopic(path.get(0))) {
            return refused(call, NtfyError.NOT_FOUND);
        }
        return accept(call, NtfyMessage.fromText(call, path.get(0), path.size() == 2 ? path.get(1) : ""));
    }

    private Answer publishJson(Call call) {
        if (call.body().text().getBytes(StandardCharsets.UTF_8).length > NtfyRules.MOST_JSON_BYTES) {
            return refused(call, NtfyError.JSON_TOO_LARGE);
        }
        return read(call.body().text())
                .filter(NtfyRules::typesAreRight)
                .map(sent -> accept(call, sent))
                .orElseGet(() -> refused(call, NtfyError.JSON));
    }

    private static Optional<JsonObject> read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notAnObject) {
            return Optional.empty();
        }
    }

    private Answer accept(Call call, JsonObject sent) {
        String topic = NtfyRules.text(sent, "topic");
        Optional<NtfyError> error =
                NtfyRules.topic(topic).or(() -> NtfyAccess.refusal(topic, call)).or(() -> NtfyRules.parameters(sent));
        if (error.isPresent()) {
            return refused(call, error.get());
        }
        JsonObject message = NtfyMessage.published(sent, clock.instant());
        arrivals.add(Channel.NTFY, call.content().with(message), 200);
        return Answer.json(200, message);
    }

    private Answer poll(Call call, String topic) {
        if (!NtfyRules.isTopic(topic)) {
            return refused(NtfyError.NOT_FOUND);
        }
        Optional<NtfyError> error = NtfyAccess.refusal(topic, call);
        if (error.isPresent()) {
            return refused(error.get());
        }
        String lines = arrivals.of(Channel.NTFY).stream()
                .map(Arrival::message)
                .filter(message -> NtfyRules.text(message, "topic").equals(topic))
                .map(message -> message + "\n")
                .collect(Collectors.joining());
        return Answer.json(200, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)))
                .with("Content-Type", "application/x-ndjson; charset=utf-8");
    }

    /** Shown on the page with ntfy's error, as a refusal is what somebody who sets up a topic looks for. */
    private Answer refused(Call call, NtfyError error) {
        arrivals.add(Channel.NTFY, call.content().with(error.toJson()), error.status());
        return refused(error);
    }

    private static Answer refused(NtfyError error) {
        return Answer.json(error.status(), error.toJson());
    }
}
