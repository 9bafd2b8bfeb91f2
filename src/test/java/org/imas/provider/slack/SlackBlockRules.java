package org.imas.provider.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in blocks what Slack finds, in its words; source: the Block Kit reference. */
final class SlackBlockRules {

    private static final Map<String, Set<String>> KEYS = Map.of(
            "header", Set.of("type", "block_id", "text"),
            "section", Set.of("type", "block_id", "text", "fields", "accessory", "expand"),
            "actions", Set.of("type", "block_id", "elements"),
            "button", Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"),
            "plain_text", Set.of("type", "text", "emoji"),
            "mrkdwn", Set.of("type", "text", "verbatim"));

    private final List<String> errors = new ArrayList<>();

    static List<String> errors(JsonArray blocks) {
        SlackBlockRules rules = new SlackBlockRules();
        if (blocks.size() > 50) {
            rules.errors.add("no more than 50 items allowed [json-pointer:/blocks]");
        }
        for (int i = 0; i < blocks.size(); i++) {
            rules.block(blocks.getJsonObject(i), "/blocks/" + i);
        }
        return rules.errors;
    }

    /** All texts together. */
    static int length(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().mapToInt(SlackBlockRules::length).sum();
        }
        if (value instanceof JsonArray array) {
            return array.stream().mapToInt(SlackBlockRules::length).sum();
        }
        return value instanceof JsonString text ? points(text.getString()) : 0;
    }

    private void block(JsonObject block, String at) {
        keys(block, at);
        switch (block.getString("type", "")) {
            case "header" -> text(block, at, "plain_text", 150);
            case "section" -> section(block, at);
            case "actions" -> actions(block, at);
            default -> errors.add("unsupported type: " + block.get("type") + " [json-pointer:" + at + "/type]");
        }
    }

    private void section(JsonObject block, String at) {
        if (!block.containsKey("text") && !block.containsKey("fields")) {
            errors.add("must define either `text` or `fields` [json-pointer:" + at + "]");
        }
        if (block.containsKey("text")) {
            text(block, at, "mrkdwn", 3000);
        }
        if (block.containsKey("fields")) {
            size(block.getJsonArray("fields"), 10, at + "/fields");
            for (JsonObject field : block.getJsonArray("fields").getValuesAs(JsonObject.class)) {
                textObject(field, at + "/fields", "mrkdwn", 2000);
            }
        }
    }

    private void actions(JsonObject block, String at) {
        size(block.getJsonArray("elements"), 25, at + "/elements");
        for (JsonObject button : block.getJsonArray("elements").getValuesAs(JsonObject.class)) {
            keys(button, at);
            text(button, at, "plain_text", 75);
            String url = button.getString("url", "https://example.com");
            if (points(url) > 3000) {
                errors.add("must be less than 3001 characters [json-pointer:" + at + "/elements/0/url]");
            }
            if (!url.matches("https?://.+") || URI.create(url).getHost() == null) {
                errors.add("invalid url [json-pointer:" + at + "/elements/0/url]");
            }
        }
    }

    private void text(JsonObject holder, String at, String type, int max) {
        if (!(holder.get("text") instanceof JsonObject text)) {
            errors.add("missing required field: text [json-pointer:" + at + "]");
            return;
        }
        textObject(text, at + "/text", type, max);
    }

    private void textObject(JsonObject text, String at, String type, int max) {
        keys(text, at);
        if (!text.getString("type", "").equals(type)) {
            errors.add("unsupported type [json-pointer:" + at + "/type]");
        }
        int length = points(text.getString("text", ""));
        if (length == 0) {
            errors.add("must be more than 0 characters [json-pointer:" + at + "/text]");
        }
        if (length > max) {
            errors.add("must be less than " + (max + 1) + " characters [json-pointer:" + at + "/text]");
        }
    }

    private void size(JsonArray list, int max, String at) {
        if (list.isEmpty() || list.size() > max) {
            errors.add("no more than " + max + " items allowed, one at least [json-pointer:" + at + "]");
        }
    }

    private void keys(JsonObject object, String at) {
        Set<String> known = KEYS.getOrDefault(object.getString("type", ""), Set.of());
        object.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> errors.add("invalid additional property: " + key + " [json-pointer:" + at + "]"));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
