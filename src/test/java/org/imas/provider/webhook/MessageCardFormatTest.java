package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCardFormatTest extends CardContract {

    @Override
    protected String more() {
        return "'format':'teams_messagecard'";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://outlook.office.com/webhook/...", "format": "teams_messagecard"}""");
    }

    @Override
    protected void holdsTheRules(JsonObject payload) {
        assertThat(payload.keySet())
                .containsExactly("@type", "@context", "themeColor", "summary", "sections", "potentialAction");
        assertThat(payload.getString("@type")).isEqualTo("MessageCard");
        assertThat(payload.getString("themeColor")).matches("[0-9A-F]{6}");
        assertThat(payload.getString("summary")).isNotBlank();
        assertThat(payload.toString()).doesNotContain("<", ">");
        assertThat(payload.getJsonArray("potentialAction").getValuesAs(JsonObject.class))
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(action -> {
                    assertThat(action.getString("@type")).isEqualTo("OpenUri");
                    assertThat(action.getJsonArray("targets").getJsonObject(0).getString("os"))
                            .isEqualTo("default");
                });
    }

    @Override
    protected String text(JsonObject payload) {
        return payload.getJsonArray("sections").getJsonObject(0).getString("text");
    }

    @Test
    void anAlarmIsTheCardOfTheSpecification() throws Exception {
        JsonObject body = body(Notices.of("TRIGGERED"));
        assertThat(body.getJsonArray("sections")).isEqualTo(Json.parse("""
                {"s":[{"activityTitle":"🔴 Redis Cluster Down","facts":[
                 {"name":"Severity","value":"SEV1_CRITICAL"},{"name":"Service","value":"redis-prod"},
                 {"name":"Status","value":"TRIGGERED"},{"name":"Impact","value":"security"}],
                 "text":"Connection timeout on all nodes"}]}""").getJsonArray("s"));
        assertThat(body.getString("@context")).isEqualTo("https://schema.org/extensions");
        assertThat(body.getString("summary")).isEqualTo("🔴 Redis Cluster Down");
        assertThat(body.getJsonArray("potentialAction")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "SEV1_CRITICAL, DC3545",
        "SEV2_HIGH, FD7E14",
        "SEV3_MEDIUM, FFC107",
        "SEV4_LOW, 0DCAF0",
    })
    void theColoursAreTheDocumentedOnes(String severity, String colour) throws Exception {
        assertThat(body(Notices.severity(severity)).getString("themeColor")).isEqualTo(colour);
    }

    @Test
    void noReportCanBringItsOwnHtml() throws Exception {
        assertThat(text(body(Notices.of("TRIGGERED", "<b>t</b>", "<a href='x'>y</a>"))))
                .isEqualTo("‹a href='x'›y‹/a›");
    }
}
