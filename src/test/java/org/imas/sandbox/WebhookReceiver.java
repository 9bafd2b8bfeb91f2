package org.imas.sandbox;

import jakarta.json.Json;
import java.util.Set;

/** Takes what a webhook sends to any path below {@code /webhook}. */
final class WebhookReceiver {

    // GET too: a webhook may be set up to send its parameters in the query
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH");

    private final Arrivals arrivals;

    WebhookReceiver(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    Answer answer(Call call) {
        if (!METHODS.contains(call.method())) {
            return Answer.methodNotAllowed("GET, POST, PUT, PATCH");
        }
        int status = call.body().tooLong() ? 413 : 200;
        Arrival arrival = arrivals.add(Channel.WEBHOOK, call.content(), status);
        return status == 413
                ? Answer.error(413, "the sandbox takes " + Call.MOST_BYTES + " bytes at most")
                : Answer.json(
                        200,
                        Json.createObjectBuilder().add("received", arrival.id()).build());
    }
}
