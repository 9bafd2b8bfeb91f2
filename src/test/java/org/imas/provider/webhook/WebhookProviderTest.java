package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookProviderTest extends ProviderContract {

    private static final Path SCHEMA = Path.of("docs/schemas/webhook-incident.schema.json");

    private final SettingsForm form = SettingsForm.ofProvider(WebhookProvider.class);

    @Override
    protected Class<? extends NotificationProvider> type() {
        return WebhookProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        WebhookProvider provider = new WebhookProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.systemUTC();
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected Remote remote() {
        return new HttpRemote("{\"ok\":true}");
    }

    @Override
    protected JsonObject settings(int port) {
        return settings(port, "POST");
    }

    private static JsonObject settings(int port, String method) {
        return Json.parse("{\"url\":\"http://localhost:" + port + "/hook/" + CANARY + "\",\"method\":\"" + method
                + "\",\"headers\":{\"Authorization\":\"Bearer " + CANARY + "\",\"X-Custom-Header\":\"value\"}}");
    }

    @Override
    protected String target() {
        return "";
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
        remote.accepts();
        NotificationProvider provider = provider(true);
        SendResult result =
                provider.send(Notices.message(notice, form.bind(settings(remote.port(), method)), target()));
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        return remote.received();
    }

    private JsonObject body(Notice notice) throws Exception {
        return Json.parse(readable(sent(notice, "POST")));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'url':'ftp://example.com'} | url | http or https",
                "{'url':'https://u:p@example.com/'} | url | user name",
                "{'url':'https://example.com/#x'} | url | fragment",
                "{'url':'https://e.com','method':'DELETE'} | method | POST, PUT, PATCH, GET",
                "{'url':'https://e.com','format':'slack'} | format | must be one of json",
                "{'url':'https://e.com','template':{}} | template | is unknown",
                "{'url':'https://e.com','headers':{'Content-Length':'1'}} | headers.Content-Length | by the hub",
                "{'url':'https://e.com','headers':{'x-imas-delivery':'1'}} | headers.x-imas-delivery | by the hub",
                "{'url':'https://e.com','headers':{'A b':'1'}} | headers.A b | not a header name",
                "{'url':'https://e.com','headers':{'A':'1\\r\\nB: 2'}} | headers.A | on one line",
                "{'url':'https://e.com','headers':{'A':'é'}} | headers.A | printable ASCII",
                "{'method':'POST'} | url | is required"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = form.faults(Json.parse(json.replace('\'', '"')));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }
}
