package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two forms of publishing brought to one, and the message that a real server answers with. */
final class NtfyMessage {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration KEPT = Duration.ofHours(12);
    private static final List<String> COPIED = List.of("title", "click", "icon");
    private static final Map<String, Integer> PRIORITIES =
            Map.of("min", 1, "low", 2, "default", 3, "high", 4, "max", 5, "urgent", 5);

    private NtfyMessage() {}

    /** A body posted to {@code /topic} is the message as it stands, JSON or not; the rest comes in headers. */
    static JsonObject fromText(Call call, String topic, String sequenceId) {
        JsonObjectBuilder sent = Json.createObjectBuilder()
                .add("topic", topic)
                .add("message", call.body().text());
        sent.add("title", header(call, "Title"));
        sent.add("click", header(call, "Click"));
        sent.add("icon", header(call, "Icon"));
        sent.add("sequence_id", sequenceId.isEmpty() ? header(call, "Sequence-ID") : sequenceId);
        sent.add("markdown", List.of("1", "yes", "true").contains(header(call, "Markdown")));
        String priority = header(call, "Priority");
        if (!priority.isEmpty()) {
            // 9 is out of range, as is what cannot be read
            sent.add(
                    "priority",
                    PRIORITIES.getOrDefault(priority, priority.matches("[1-5]") ? priority.charAt(0) - '0' : 9));
        }
        sent.add("tags", tags(Stream.of(header(call, "Tags"))));
        return sent.build();
    }

    private static String header(Call call, String name) {
        String raw = call.header("X-" + name).or(() -> call.header(name)).orElse("");
        // the JDK's server reads header bytes as Latin-1, ntfy takes them as UTF-8 or RFC 2047
        String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return MimeUtility.decodeText(text).strip();
        } catch (UnsupportedEncodingException unknownCharset) {
            return text;
        }
    }

    static JsonObject published(JsonObject sent, Instant at) {
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("id", random(12))
                .add("time", at.getEpochSecond())
                .add("expires", at.plus(KEPT).getEpochSecond())
                .add("event", "message")
                .add("topic", NtfyRules.text(sent, "topic"));
        addText(message, "sequence_id", NtfyRules.text(sent, "sequence_id"));
        COPIED.forEach(key -> addText(message, key, NtfyRules.text(sent, key)));
        String text = NtfyRules.text(sent, "message");
        message.add("message", text.isEmpty() ? "triggered" : text);
        if (sent.containsKey("priority") && !sent.isNull("priority") && sent.getInt("priority") > 0) {
            message.add("priority", sent.getInt("priority"));
        }
        if (sent.getBoolean("markdown", false)) {
            message.add("content_type", "text/markdown");
        }
        addLists(message, sent);
        return message.build();
    }

    private static void addLists(JsonObjectBuilder message, JsonObject sent) {
        if (sent.get("tags") instanceof JsonArray tags && !tags.isEmpty()) {
            // they travel joined by commas inside the server: a comma in a tag makes two of it
            message.add("tags", tags(tags.getValuesAs(JsonString.class).stream().map(JsonString::getString)));
        }
        if (!NtfyRules.actions(sent).isEmpty()) {
            JsonArrayBuilder actions = Json.createArrayBuilder();
            NtfyRules.actions(sent)
                    .forEach(a -> actions.add(Json.createObjectBuilder(a).add("id", random(10))));
            message.add("actions", actions);
        }
    }

    private static JsonArrayBuilder tags(Stream<String> joined) {
        return Json.createArrayBuilder(joined.flatMap(t -> Stream.of(t.split(",")))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList());
    }

    private static void addText(JsonObjectBuilder message, String key, String text) {
        if (!text.isEmpty()) {
            message.add(key, text);
        }
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
