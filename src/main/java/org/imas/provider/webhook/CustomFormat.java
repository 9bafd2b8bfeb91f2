package org.imas.provider.webhook;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.imas.provider.Message;
import org.imas.provider.Text;

/** Whatever JSON the operator's template describes. */
final class CustomFormat implements WebhookFormat {

    private static final Logger LOG = System.getLogger(CustomFormat.class.getName());
    private static final int MAX_LOGGED = 200;

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        boolean query = "GET".equals(settings.method());
        Template template = new Template(query ? Variables.brief(message) : Variables.of(message));
        JsonObject filled = template.fill(settings.template());
        if (!template.unknown().isEmpty()) {
            String names = Text.cut(Text.oneLine(String.join(",", template.unknown())), MAX_LOGGED);
            LOG.log(Level.WARNING, "template=unknown-variables names={0} delivery={1}", names, message.deliveryId());
        }
        return query
                ? WebhookCall.get(settings, WebhookQuery.of(settings.url(), filled))
                : WebhookCall.of(settings, filled.toString());
    }
}
