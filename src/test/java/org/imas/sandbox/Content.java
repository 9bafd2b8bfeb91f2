package org.imas.sandbox;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a sender sent.
 *
 * @param method the HTTP method; {@code MAIL} for an e-mail
 * @param target path and query of the request; the envelope recipient of an e-mail
 * @param headers names are found whatever their case; values as they came, secrets included
 * @param body the request body; the text part of an e-mail
 * @param message what the server made of it: the ntfy message or ntfy's error, or an e-mail's {@code from}, {@code to},
 *     {@code subject}, {@code messageId}, {@code html} and {@code attachments}; empty for a webhook
 */
public record Content(
        String method, String target, Map<String, List<String>> headers, String body, JsonObject message) {

    Content with(JsonObject understood) {
        return new Content(method, target, headers, body, understood);
    }

    /** About the memory it holds, counted in characters. */
    long size() {
        long inHeaders = headers.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        return inHeaders + body.length() + message.toString().length();
    }
}
