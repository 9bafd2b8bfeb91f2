package org.imas.provider.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.imas.platform.Fault;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** One dialect of the webhook: which settings it can work with, what goes out, what the answer means. */
interface WebhookFormat {

    /** Settings that the real service would refuse, each with the reason. */
    default List<Fault> faults(WebhookProvider.Settings settings) {
        return List.of();
    }

    /** Why nothing can be sent, where only the sending shows it. */
    default Optional<SendResult> refusal(WebhookProvider.Settings settings) {
        return Optional.empty();
    }

    /** How much the service at that address takes; an endpoint of one's own is not held back. */
    default List<Rate> rates(URI url) {
        return List.of();
    }

    /** How many bytes the service takes; null where nobody says. */
    default @Nullable Integer limit() {
        return null;
    }

    WebhookCall call(Message message, WebhookProvider.Settings settings);

    /** What any answer means, good or bad. */
    default SendResult answered(OutboundResponse answer, HttpOutcome outcome) {
        return outcome.of(answer);
    }
}
