package org.imas.provider.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Look;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;

/** An Adaptive Card, as the stock flow of Teams Workflows "when a webhook request is received" wants it. */
final class TeamsFormat implements WebhookFormat {

    /** Teams renders up to 1.5; nothing here needs more than this. */
    private static final String VERSION = "1.4";

    // Teams knows no other colours in a card
    private static final Map<Look, String> COLOURS = Map.of(
            Look.SEV1_CRITICAL, "Attention",
            Look.SEV2_HIGH, "Warning",
            Look.SEV3_MEDIUM, "Warning",
            Look.SEV4_LOW, "Accent");

    @Override
    public List<Fault> faults(WebhookProvider.Settings settings) {
        return TeamsRules.faults(settings);
    }

    @Override
    public List<Rate> rates(URI url) {
        return TeamsRules.RATES;
    }

    @Override
    public Integer limit() {
        return TeamsRules.MAX_BYTES;
    }

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        TeamsText card = new TeamsText(new Facts(message.notice(), settings.words()), false);
        return WebhookCall.of(settings, card.filled(text -> message(card, text)));
    }

    @Override
    public SendResult answered(OutboundResponse answer, HttpOutcome outcome) {
        return TeamsAnswer.read(answer, outcome);
    }

    private static JsonObject message(TeamsText card, String text) {
        JsonObjectBuilder content = Json.object()
                .add("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .add("type", "AdaptiveCard")
                .add("version", VERSION)
                .add("lang", card.facts().words().language())
                .add("fallbackText", card.headline())
                .add("msteams", Json.object().add("width", "Full"))
                .add("body", body(card, text))
                .add("actions", actions(card));
        JsonObjectBuilder attachment = Json.object()
                .add("contentType", "application/vnd.microsoft.card.adaptive")
                .addNull("contentUrl")
                .add("content", content);
        return Json.object()
                .add("type", "message")
                .add("attachments", Json.array().add(attachment))
                .build();
    }

    private static JsonArrayBuilder body(TeamsText card, String text) {
        JsonArrayBuilder rows = Json.array();
        card.values()
                .forEach((name, value) ->
                        rows.add(Json.object().add("title", name).add("value", value)));
        JsonArrayBuilder body = Json.array()
                .add(textBlock(card.headline())
                        .add("size", "Large")
                        .add("weight", "Bolder")
                        .add("color", colour(card.facts().notice())))
                .add(Json.object().add("type", "FactSet").add("facts", rows));
        return text.isEmpty() ? body : body.add(textBlock(text));
    }

    private static JsonArrayBuilder actions(TeamsText card) {
        JsonArrayBuilder actions = Json.array();
        card.links()
                .forEach((name, url) -> actions.add(Json.object()
                        .add("type", "Action.OpenUrl")
                        .add("title", name)
                        .add("url", url)));
        return actions;
    }

    private static String colour(Notice notice) {
        return "RESOLVED".equals(notice.event()) ? "Good" : COLOURS.getOrDefault(notice.look(), "Default");
    }

    private static JsonObjectBuilder textBlock(String text) {
        return Json.object().add("type", "TextBlock").add("text", text).add("wrap", true);
    }
}
