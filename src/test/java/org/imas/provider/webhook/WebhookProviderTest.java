package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookProviderTest extends FormatContract {

    private static final Path SCHEMA = Path.of("docs/schemas/webhook-incident.schema.json");

    @Override
    protected Remote remote() {
        return new HttpRemote("{\"ok\":true}");
    }

    @Override
    protected String more() {
        return "'headers':{'Authorization':'Bearer " + CANARY + "','X-Custom-Header':'value'}";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://your-endpoint.com/webhook", "method": "POST", "format": "json",
                 "headers": {"Authorization": "Bearer your-token", "X-Custom-Header": "value"}}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.ACCEPTED;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.ACCEPTED;
    }

    private String sent(Notice notice, String method) throws Exception {
        return sent(notice, method, "");
    }

    private String sent(Notice notice, String method, String more) throws Exception {
        remote.accepts();
        JsonObject settings = Json.parse(settings(remote.port())
                .toString()
                .replaceFirst("}$", ",\"method\":\"" + method + "\"" + more.replace('\'', '"') + "}"));
        SendResult result = provider(true).send(Notices.message(notice, form.bind(settings), target()));
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        return remote.received();
    }

    @Test
    void theBodyIsTheDocumentedOne() throws Exception {
        assertThat(body(Notices.of("TRIGGERED"))).isEqualTo(Json.parse("""
                                {"source":"imas-manager","event_type":"incident","event":"TRIGGERED","sequence":1,
                                 "title":"Redis Cluster Down","description":"Connection timeout on all nodes",
                                 "severity":"SEV1_CRITICAL","status":"TRIGGERED","service":"redis-prod",
                                 "scopes":["security"],"labels":{"region":"eu-west"},
                                 "links":{"incident":"https://imas.example.com/incidents/abc12345",
                                  "lid":"https://docs.example.com/lid/a&b",
                                  "runbook":"https://runbooks.example.com/redis",
                                  "war_room":"https://chat.example.com/room"},
                                 "incident_id":"01890a5d-ac96-774b-bcce-b302099a8057","short_id":"abc12345",
                                 "delivery_id":"01890a5d-ffff-774b-bcce-b302099a8057",
                                 "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736",
                                 "timestamp":"2026-02-05T18:30:00Z"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED", "TEST"})
    void everyBodyKeepsToThePublishedSchema(String event) throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        JsonObject body = body(Notices.of(event));
        assertThat(schema.validate(
                        body.toString(),
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        JsonObject published = Json.parse(Files.readString(SCHEMA));
        assertThat(body.keySet())
                .isEqualTo(published.getJsonObject("properties").keySet());
    }

    @Test
    void absentLinksAreLeftOut() throws Exception {
        assertThat(body(Notices.links(Links.NONE)).getJsonObject("links")).isEmpty();
    }

    @Test
    void theHeadersAreTheOperatorsAndADeliveryMarkThatStaysTheSame() throws Exception {
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(sent(Notices.of("TRIGGERED"), "POST"))
                    .startsWith("POST /hook/" + CANARY + " HTTP/1.1\r\n")
                    .contains("Authorization: Bearer " + CANARY + "\r\n", "X-Custom-Header: value\r\n")
                    .contains("Content-Type: application/json\r\n")
                    .contains("X-IMAS-Delivery: " + Notices.DELIVERY + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void otherMethodsCarryTheSameBody(String method) throws Exception {
        String sent = sent(Notices.of("RESOLVED"), method);
        assertThat(sent).startsWith(method + " ");
        assertThat(Json.parse(readable(sent)).getString("status")).isEqualTo("RESOLVED");
    }

    @Test
    void getCarriesTheValuesInItsQuery() throws Exception {
        assertThat(sent(Notices.of("ACKNOWLEDGED", "a&b = é🔥", "50% #1"), "GET"))
                .startsWith("GET /hook/" + CANARY + "?source=imas-manager&event_type=incident&event=ACKNOWLEDGED"
                        + "&title=a%26b+%3D+%C3%A9%F0%9F%94%A5&description=50%25+%231&severity=SEV1_CRITICAL"
                        + "&status=ACKNOWLEDGED&service=redis-prod&incident_id=" + Notices.INCIDENT
                        + "&incident_url=https%3A%2F%2Fimas.example.com%2Fincidents%2Fabc12345"
                        + "&timestamp=2026-02-05T18%3A30%3A00Z HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theQueryOfGetStaysBelowWhatServersTake() throws Exception {
        String sent = sent(Notices.of("TRIGGERED", "🔥".repeat(5000), "🔥".repeat(5000)), "GET");
        assertThat(sent.indexOf("\r\n")).isLessThan(8000);
    }

    @Test
    void nothingInDoubleBracesIsInterpreted() throws Exception {
        assertThat(body(Notices.of("TRIGGERED", "{{body}}", "{{title}}")).getString("title"))
                .isEqualTo("{{body}}");
    }

    @Test
    void aSecretOfSixteenToTwoHundredAndFiftySixCharactersIsTaken() {
        for (int length : new int[] {WebhookRules.MIN_SECRET, WebhookRules.MAX_SECRET}) {
            assertThat(faults("{'url':'https://e.com','signing_secret':'" + "s".repeat(length) + "'}"))
                    .isEmpty();
        }
        assertThat(faults("{'url':'https://e.com','signing_secret':'" + "s".repeat(257) + "'}"))
                .hasSize(1);
    }

    @Test
    void aSignedCallCanBeVerifiedFromItsBodyAndTheSecretAlone() throws Exception {
        String sent = sent(Notices.of("TRIGGERED", "é🔥", ""), "POST", ",'signing_secret':'0123456789abcdef'");
        String expected = Signature.of("0123456789abcdef", NOW, readable(sent).strip());
        assertThat(sent).contains("X-IMAS-Signature: " + expected + "\r\n");
        assertThat(expected).startsWith("t=1770316260,v1=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200-299,409 | 409 | ACCEPTED | ok",
                "200-299,409 | 410 | REFUSED | http-410",
                "200-299,409 | 503 | TRY_AGAIN | http-503",
                "201 | 200 | REFUSED | http-200",
                "201-203 | 203 | ACCEPTED | ok",
                "201-203 | 204 | REFUSED | http-204",
                "302 | 302 | ACCEPTED | ok"
            })
    void theOperatorSaysWhatCountsAsAccepted(String statuses, int status, Outcome outcome, String code)
            throws Exception {
        service().answers(status, "x");
        JsonObject settings =
                Json.parse(("{'url':'http://localhost:" + remote.port() + "','success_statuses':'" + statuses + "'}")
                        .replace('\'', '"'));
        SendResult result =
                provider(true).send(Notices.message(Notices.of("TRIGGERED"), form.bind(settings), target()));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'url':'ftp://example.com'} | url | http or https",
                "{'url':'https://u:p@example.com/'} | url | user name",
                "{'url':'https://example.com/#x'} | url | fragment",
                "{'url':'https://e.com','method':'DELETE'} | method | POST, PUT, PATCH, GET",
                "{'url':'https://e.com','format':'xml'} | format | must be one of json, slack",
                "{'url':'https://e.com','template':{'a':1}} | template | custom only",
                "{'url':'https://e.com','format':'custom'} | template | is required",
                "{'url':'https://e.com','format':'custom','template':[]} | template | an object",
                "{'url':'https://e.com','routing_key':'x'} | routing_key | pagerduty only",
                "{'url':'https://e.com','format':'slack','routing_key':'x'} | routing_key | pagerduty only",
                "{'url':'https://e.com','format':'slack','method':'PUT'} | method | must be POST",
                "{'url':'https://e.com','format':'teams','success_statuses':'409'} | success_statuses | json and custom",
                "{'url':'https://e.com','success_statuses':'2xx'} | success_statuses | 200-299,409",
                "{'url':'https://e.com','success_statuses':'300-200'} | success_statuses | 200-299,409",
                "{'url':'https://e.com','signing_secret':'123456789012345'} | signing_secret | 16 to 256",
                "{'url':'https://e.com','method':'GET','signing_secret':'1234567890123456'} | signing_secret | GET",
                "{'url':'https://e.com','language':'de'} | language | en, fr",
                "{'url':'https://e.com','headers':{'X-IMAS-Signature':'1'}} | headers.X-IMAS-Signature | by the hub",
                "{'url':'https://e.com','headers':{'Content-Length':'1'}} | headers.Content-Length | by the hub",
                "{'url':'https://e.com','headers':{'x-imas-delivery':'1'}} | headers.x-imas-delivery | by the hub",
                "{'url':'https://e.com','headers':{'A b':'1'}} | headers.A b | not a header name",
                "{'url':'https://e.com','headers':{'A':'1\\r\\nB: 2'}} | headers.A | on one line",
                "{'url':'https://e.com','headers':{'A':'é'}} | headers.A | printable ASCII",
                "{'method':'POST'} | url | is required"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = faults(json);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }
}
