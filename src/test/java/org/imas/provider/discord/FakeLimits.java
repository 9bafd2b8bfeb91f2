package org.imas.provider.discord;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What Discord refuses in a message. Written by hand from discord-api-spec, specs/openapi.json of 2026-07-18 (RichEmbed,
 * RichEmbedField, RichEmbedFooter, IncomingWebhookRequestPartial, MessageCreateRequest) and from discord-api-docs,
 * developers/resources/message.mdx "Embed Limits"; not from the provider's own constants.
 */
final class FakeLimits {

    private final Map<String, String> faults = new LinkedHashMap<>();
    private int sum;

    private FakeLimits() {}

    static void check(JsonObject message) {
        FakeLimits limits = new FakeLimits();
        limits.message(message);
        if (!limits.faults.isEmpty()) {
            throw FakeError.form(limits.faults);
        }
        if (length(text(message, "content")) == 0 && embeds(message).isEmpty()) {
            throw FakeError.of(400, 50006, "Cannot send an empty message");
        }
    }

    private void message(JsonObject message) {
        longest("content", text(message, "content"), 2000);
        longest("nonce", text(message, "nonce"), 25);
        if (message.containsKey("username")) {
            String name = text(message, "username").toLowerCase(Locale.ROOT);
            between("username", name, 80);
            if (name.contains("discord") || name.contains("clyde")) {
                faults.put("username", "Username cannot contain \"" + name + "\"");
            }
        }
        JsonArray embeds = embeds(message);
        if (embeds.size() > 10) {
            faults.put("embeds", "Must be 10 or fewer in length.");
        }
        for (int i = 0; i < embeds.size(); i++) {
            embed("embeds." + i, embeds.getJsonObject(i));
        }
        if (sum > 6000) {
            faults.put("embeds", "Embed size exceeds maximum size of 6000");
        }
        mentions(message.getJsonObject("allowed_mentions"));
    }

    private void embed(String path, JsonObject embed) {
        counted(path + ".title", text(embed, "title"), 256);
        counted(path + ".description", text(embed, "description"), 4096);
        longest(path + ".url", text(embed, "url"), 2048);
        JsonObject footer = embed.getJsonObject("footer");
        if (footer != null) {
            counted(path + ".footer.text", text(footer, "text"), 2048);
        }
        JsonArray fields = embed.getJsonArray("fields");
        for (int i = 0; fields != null && i < fields.size(); i++) {
            field(path + ".fields." + i, fields.getJsonObject(i));
        }
        if (fields != null && fields.size() > 25) {
            faults.put(path + ".fields", "Must be 25 or fewer in length.");
        }
        if (embed.containsKey("color") && !(embed.get("color") instanceof JsonNumber number && colour(number))) {
            faults.put(path + ".color", "Must be an integer from 0 to 16777215");
        }
        if (embed.containsKey("timestamp")) {
            OffsetDateTime.parse(text(embed, "timestamp"));
        }
    }

    private void field(String path, JsonObject field) {
        between(path + ".name", text(field, "name"), 256);
        between(path + ".value", text(field, "value"), 1024);
        sum += length(text(field, "name")) + length(text(field, "value"));
        JsonValue inline = field.get("inline");
        if (inline != null && inline != JsonValue.TRUE && inline != JsonValue.FALSE) {
            faults.put(path + ".inline", "Must be either true or false.");
        }
    }

    private void mentions(JsonObject mentions) {
        if (mentions != null && mentions.containsKey("users")) {
            if (!mentions.getJsonArray("parse").isEmpty()) {
                faults.put("allowed_mentions", "parse:[\"users\"] and users: [ids...] are mutually exclusive.");
            }
            if (mentions.getJsonArray("users").size() > 100) {
                faults.put("allowed_mentions", "Must be 100 or fewer in length.");
            }
        }
    }

    private void counted(String path, String text, int max) {
        longest(path, text, max);
        sum += length(text);
    }

    private void between(String path, String text, int max) {
        if (length(text) == 0) {
            faults.put(path, "This field is required");
        }
        longest(path, text, max);
    }

    private void longest(String path, String text, int max) {
        if (length(text) > max) {
            faults.put(path, "Must be " + max + " or fewer in length.");
        }
    }

    private static boolean colour(JsonNumber number) {
        return number.isIntegral() && number.longValue() >= 0 && number.longValue() <= 16777215;
    }

    static String text(JsonObject json, String key) {
        return json.get(key) instanceof JsonString text ? text.getString() : "";
    }

    private static JsonArray embeds(JsonObject message) {
        JsonArray embeds = message.getJsonArray("embeds");
        return embeds == null ? JsonValue.EMPTY_JSON_ARRAY : embeds;
    }

    /** In characters, without white space at the ends, as "Embed Limits" says. */
    static int length(String text) {
        String trimmed = text.replaceFirst("^[\\s\\p{Z}]+", "");
        int end = trimmed.length();
        while (end > 0 && trimmed.substring(end - 1, end).matches("[\\s\\p{Z}]")) {
            end--;
        }
        return trimmed.codePointCount(0, end);
    }
}
