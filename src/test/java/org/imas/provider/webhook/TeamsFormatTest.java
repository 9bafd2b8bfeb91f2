package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsFormatTest extends CardContract {

    /** The rules of protocols and of adaptivecards.io for the few elements that are used. */
    private static final JsonSchema RULES = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(TeamsFormatTest.class.getResourceAsStream("teams-message.rules.json"));

    @Override
    protected String more() {
        return "'format':'teams'";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://outlook.office.com/webhook/...", "format": "teams"}""");
    }

    @Override
    protected void holdsTheRules(JsonObject payload) {
        assertThat(RULES.validate(payload.toString(), InputFormat.JSON)).isEmpty();
    }

    private static JsonObject card(JsonObject payload) {
        return payload.getJsonArray("attachments").getJsonObject(0).getJsonObject("content");
    }

    @Override
    protected String text(JsonObject payload) {
        return card(payload).getJsonArray("body").getJsonObject(2).getString("text");
    }

    @Test
    void anAlarmIsAnAdaptiveCardInTheEnvelopeOfTheStockFlow() throws Exception {
        assertThat(body(Notices.of("TRIGGERED"))).isEqualTo(Json.parse("""
                {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
                 "contentUrl":null,"content":{
                 "$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.4",
                 "lang":"en","fallbackText":"🔴 Redis Cluster Down","msteams":{"width":"Full"},
                 "body":[
                  {"type":"TextBlock","text":"🔴 Redis Cluster Down","wrap":true,"size":"Large","weight":"Bolder",
                   "color":"Attention"},
                  {"type":"FactSet","facts":[{"title":"Severity","value":"SEV1_CRITICAL"},
                   {"title":"Service","value":"redis-prod"},{"title":"Status","value":"TRIGGERED"},
                   {"title":"Impact","value":"security"}]},
                  {"type":"TextBlock","text":"Connection timeout on all nodes","wrap":true}],
                 "actions":[
                  {"type":"Action.OpenUrl","title":"View incident","url":"https://imas.example.com/incidents/abc12345"},
                  {"type":"Action.OpenUrl","title":"Runbook","url":"https://runbooks.example.com/redis"},
                  {"type":"Action.OpenUrl","title":"LID document","url":"https://docs.example.com/lid/a&b"},
                  {"type":"Action.OpenUrl","title":"War room","url":"https://chat.example.com/room"}]}}]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "TRIGGERED, SEV1_CRITICAL, Attention",
        "TRIGGERED, SEV2_HIGH, Warning",
        "TRIGGERED, SEV3_MEDIUM, Warning",
        "TRIGGERED, SEV4_LOW, Accent",
        "TRIGGERED, SEV9_ODD, Default",
        "ACKNOWLEDGED, SEV1_CRITICAL, Attention",
        "RESOLVED, SEV1_CRITICAL, Good"
    })
    void theHeadlineHasANamedColour(String event, String severity, String colour) throws Exception {
        Notice n = Notices.severity(severity);
        Notice notice = new Notice(
                event,
                1,
                n.incidentId(),
                "s",
                "t",
                "",
                severity,
                n.status(),
                "",
                List.of(),
                n.labels(),
                n.links(),
                n.at(),
                null);
        JsonValue headline = card(body(notice)).getJsonArray("body").get(0);
        assertThat(headline.asJsonObject().getString("color")).isEqualTo(colour);
    }

    @Test
    void theRulesWouldFindWhatTeamsRefuses() {
        JsonObject good = Json.parse(WebhookFormats.named("teams")
                .call(Notices.message(Notices.of("TRIGGERED"), form.bind(settings(1)), ""), (WebhookProvider.Settings)
                        form.bind(settings(1)))
                .body());
        for (String broken : List.of(
                good.toString().replace("\"Attention\"", "\"#DC3545\""),
                good.toString().replace("\"wrap\":true", "\"wrap\":\"true\""),
                good.toString().replace("Action.OpenUrl", "OpenUri"),
                good.toString().replace("\"AdaptiveCard\"", "\"MessageCard\""))) {
            assertThat(RULES.validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }
}
