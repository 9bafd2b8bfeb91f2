package org.imas.provider.webhook;

import java.net.URI;
import java.util.Map;

/** What a format wants to have sent; the headers are the operator's, without any that belong elsewhere. */
record WebhookCall(String method, URI uri, Map<String, String> headers, String body) {

    /** To the configured address, by the configured method. */
    static WebhookCall of(WebhookProvider.Settings settings, String body) {
        return new WebhookCall(settings.method(), settings.url(), settings.headers(), body);
    }

    /** A GET, which says everything in its address. */
    static WebhookCall get(WebhookProvider.Settings settings, URI uri) {
        return new WebhookCall("GET", uri, settings.headers(), "");
    }
}
