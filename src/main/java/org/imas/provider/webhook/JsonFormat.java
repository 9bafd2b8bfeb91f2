package org.imas.provider.webhook;

import org.imas.platform.Json;
import org.imas.provider.Message;

/** The documented JSON, for whatever one writes oneself. */
final class JsonFormat implements WebhookFormat {

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        WebhookBody body = WebhookBody.of(message);
        return "GET".equals(settings.method())
                ? WebhookCall.get(settings, WebhookQuery.of(settings.url(), body))
                : WebhookCall.of(settings, Json.SNAKE.write(body));
    }
}
