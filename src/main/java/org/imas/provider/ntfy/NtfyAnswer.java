package org.imas.provider.ntfy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;

/** Reads a 200: only the JSON of a published message is a yes. */
final class NtfyAnswer {

    private NtfyAnswer() {}

    static SendResult read(OutboundResponse answer, HttpOutcome outcome) {
        if (!answer.body().stripLeading().startsWith("{")) {
            return SendResult.refused(
                    "not-ntfy", "HTTP " + answer.status() + ", but not from an ntfy server: check server_url");
        }
        try {
            JsonObject published = Json.parse(answer.body());
            String id = published.getString("id", "");
            return id.isEmpty()
                    ? SendResult.refused("not-ntfy", outcome.detail(answer))
                    : SendResult.accepted("published", outcome.kept(id));
        } catch (JsonException | ClassCastException brokenOff) {
            return SendResult.unclear("bad-answer", "the answer was no JSON: it may have been published");
        }
    }
}
