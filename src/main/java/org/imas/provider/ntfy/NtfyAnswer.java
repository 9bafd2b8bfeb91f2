package org.imas.provider.ntfy;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.SendResult;

/** Reads an answer: only the JSON of a published message is a yes, and an error has a number of ntfy's own. */
final class NtfyAnswer {

    private static final String OLD = "published; this server is older than 2.16: it does not replace the earlier"
            + " notification of an incident, but shows a second one";

    private NtfyAnswer() {}

    static SendResult read(OutboundResponse answer, HttpOutcome outcome, Message message) {
        if (answer.status() / 100 != 2) {
            return NtfyError.in(answer)
                    .map(error -> error.result(outcome.of(answer)))
                    .orElseGet(() -> outcome.of(answer));
        }
        if (!answer.body().stripLeading().startsWith("{")) {
            return SendResult.refused(
                    "not-ntfy", "HTTP " + answer.status() + ", but not from an ntfy server: check server_url");
        }
        return json(answer)
                .map(published -> published(published, answer, outcome, message))
                .orElseGet(
                        () -> SendResult.unclear("bad-answer", "the answer was no JSON: it may have been published"));
    }

    private static SendResult published(
            JsonObject published, OutboundResponse answer, HttpOutcome outcome, Message message) {
        String id = published.getString("id", "");
        if (id.isEmpty()) {
            return SendResult.refused("not-ntfy", outcome.detail(answer));
        }
        boolean understood = NtfyBody.sequenceId(message.notice()).equals(published.getString("sequence_id", ""));
        return SendResult.accepted(understood ? "published" : OLD, outcome.kept(id));
    }

    static Optional<JsonObject> json(OutboundResponse answer) {
        try {
            return Optional.of(Json.parse(answer.body()));
        } catch (RuntimeException none) {
            // not a JsonException alone: what is nested too deeply ends in something else
            return Optional.empty();
        }
    }
}
