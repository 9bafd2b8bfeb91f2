package org.imas.provider.webhook;

import java.util.Map;
import org.imas.provider.Message;

/** One payload dialect of the webhook: what goes out for a message. */
@FunctionalInterface
interface WebhookFormat {

    String JSON = "json";

    /** Every dialect by the name that operators give it. */
    Map<String, WebhookFormat> BY_NAME = Map.of(JSON, WebhookBody::of);

    /** Anything that JSON-B can write. */
    Object payload(Message message);
}
