package org.imas.provider.discord;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.provider.Brand;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A new message.
 *
 * @param nonce the same over all attempts, so that a bot's second attempt makes no second message
 * @param replyTo the message it follows, where a message can
 */
record Posting(JsonObject body, String nonce, @Nullable MessageRef replyTo) {

    /** Message flag SUPPRESS_EMBEDS: no preview of an address that somebody wrote into a title. */
    private static final int NO_PREVIEW = 1 << 2;

    /** The card of an incident. */
    static Posting card(Notice notice, Brand brand, UUID id) {
        return new Posting(cardBody(notice, brand), nonce(id, ""), null);
    }

    /** The same with what can be done from it. */
    static Posting card(Message message) {
        return new Posting(cardBody(message), nonce(message.deliveryId(), ""), null);
    }

    static JsonObject cardBody(Message message) {
        return cardBody(DiscordEmbed.of(message.notice(), message.brand(), message.offers()));
    }

    static JsonObject cardBody(Notice notice, Brand brand) {
        return cardBody(DiscordEmbed.of(notice, brand));
    }

    private static JsonObject cardBody(JsonObject embed) {
        return Json.object()
                .add("embeds", Json.array().add(embed))
                .add("allowed_mentions", mentions(List.of()))
                .build();
    }

    /** One line below the card: a card that changes makes no channel unread. */
    static Posting line(Notice notice, UUID id, MessageRef first) {
        String text = Markdown.line(DiscordEmbed.headline(notice), DiscordRules.MAX_CONTENT);
        JsonObject body = Json.object()
                .add("content", text)
                .add("flags", NO_PREVIEW)
                .add("allowed_mentions", mentions(List.of()))
                .build();
        return new Posting(body, nonce(id, "r"), first);
    }

    /** Calls people by name; {@code users} are ids, at most {@link DiscordRules#MAX_MENTIONS}. */
    static Posting call(List<String> users, UUID id, int part) {
        JsonObject body = Json.object()
                .add(
                        "content",
                        String.join(
                                " ",
                                users.stream().map(user -> "<@" + user + ">").toList()))
                .add("allowed_mentions", mentions(users))
                .build();
        return new Posting(body, nonce(id, "m" + part), null);
    }

    Posting withoutReply() {
        return new Posting(body, nonce, null);
    }

    /** Nobody is pinged but those named, whatever the text holds. */
    private static JsonObject mentions(List<String> users) {
        JsonObject none = Json.object().add("parse", JsonValue.EMPTY_JSON_ARRAY).build();
        JsonArray named = Json.array(users).build();
        return users.isEmpty() ? none : Json.object(none).add("users", named).build();
    }

    /** 22 characters of the id, and at most 3 more. */
    private static String nonce(UUID id, String suffix) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + suffix;
    }
}
