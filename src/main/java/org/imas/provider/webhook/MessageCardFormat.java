package org.imas.provider.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;

/** The MessageCard of the retired Office 365 connectors, for who still has something that takes it. */
final class MessageCardFormat implements WebhookFormat {

    @Override
    public List<Fault> faults(WebhookProvider.Settings settings) {
        return TeamsRules.faults(settings);
    }

    @Override
    public List<Rate> rates(URI url) {
        return TeamsRules.RATES;
    }

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        TeamsText card = new TeamsText(new Facts(message.notice(), settings.words()), true);
        return WebhookCall.of(settings, card.filled(text -> message(card, text)));
    }

    @Override
    public SendResult answered(OutboundResponse answer, HttpOutcome outcome) {
        return TeamsAnswer.read(answer, outcome);
    }

    private static JsonObject message(TeamsText card, String text) {
        JsonArrayBuilder rows = Json.array();
        card.values()
                .forEach((name, value) ->
                        rows.add(Json.object().add("name", name).add("value", value)));
        JsonObjectBuilder section =
                Json.object().add("activityTitle", card.headline()).add("facts", rows);
        if (!text.isEmpty()) {
            section.add("text", text);
        }
        return Json.object()
                .add("@type", "MessageCard")
                .add("@context", "https://schema.org/extensions")
                .add("themeColor", String.format("%06X", card.facts().rgb()))
                .add("summary", card.headline())
                .add("sections", Json.array().add(section))
                .add("potentialAction", actions(card))
                .build();
    }

    private static JsonArrayBuilder actions(TeamsText card) {
        JsonArrayBuilder actions = Json.array();
        card.links().forEach((name, url) -> {
            JsonObjectBuilder target = Json.object().add("os", "default").add("uri", url);
            actions.add(Json.object()
                    .add("@type", "OpenUri")
                    .add("name", name)
                    .add("targets", Json.array().add(target)));
        });
        return actions;
    }
}
