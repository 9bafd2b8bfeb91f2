package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.RandomText;
import org.imas.provider.Remote;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFormatTest extends FormatContract {

    @Override
    protected Remote remote() {
        return new HttpRemote("{\"ok\":true}");
    }

    @Override
    protected String more() {
        return "'format':'custom','template':{'alert_name':'{{title}}','message':'{{body}}'}";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://custom-system.com/api", "format": "custom",
                 "template": {"alert_name": "{{title}}", "alert_level": "{{severity}}", "component": "{{service}}",
                  "message": "{{body}}", "link": "{{incident_url}}"}}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.ACCEPTED;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.ACCEPTED;
    }

    private static JsonObject filled(String template, Notice notice) {
        return new Template(Variables.of(Notices.message(notice, NoSettings.NONE, "")))
                .fill(Json.parse(template.replace('\'', '"')));
    }

    private record NoSettings() {
        static final NoSettings NONE = new NoSettings();
    }

    @Test
    void theSampleOfTheSpecificationIsFilled() throws Exception {
        remote.accepts();
        JsonObject settings =
                Json.parse(samples().get(0).replace("https://custom-system.com", "http://localhost:" + remote.port()));
        provider(true).send(Notices.message(Notices.of("TRIGGERED"), form.bind(settings), ""));
        assertThat(Json.parse(readable(remote.received()))).isEqualTo(Json.parse("""
                {"alert_name":"Redis Cluster Down","alert_level":"SEV1_CRITICAL","component":"redis-prod",
                 "message":"Connection timeout on all nodes","link":"https://imas.example.com/incidents/abc12345"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "title, Redis Cluster Down",
        "body, Connection timeout on all nodes",
        "severity, SEV1_CRITICAL",
        "status, TRIGGERED",
        "service, redis-prod",
        "incident_id, 01890a5d-ac96-774b-bcce-b302099a8057",
        "incident_url, https://imas.example.com/incidents/abc12345",
        "timestamp, 2026-02-05T18:30:00Z",
        "short_id, abc12345",
        "event, TRIGGERED",
        "runbook_url, https://runbooks.example.com/redis",
        "lid_url, https://docs.example.com/lid/a&b",
        "war_room_url, https://chat.example.com/room",
        "delivery_id, 01890a5d-ffff-774b-bcce-b302099a8057",
        "trace_id, 4bf92f3577b34da6a3ce929d0e0e4736"
    })
    void everyDocumentedVariableHasItsValue(String name, String value) {
        assertThat(filled("{'x':'{{" + name + "}}','y':'<{{ " + name + " }}>'}", Notices.of("TRIGGERED")))
                .isEqualTo(Json.parse("{\"x\":\"" + value + "\",\"y\":\"<" + value + ">\"}"));
    }

    @Test
    void onlyTextsAreFilledAtAnyDepthAndNothingElseChanges() {
        assertThat(filled(
                        "{'{{title}}':[1,true,null,'{{status}}',{'a':['{{service}}/{{short_id}}',[[]]]}],'n':1.50,'e':{}}",
                        Notices.of("TRIGGERED")))
                .isEqualTo(
                        Json.parse("{\"{{title}}\":[1,true,null,\"TRIGGERED\",{\"a\":[\"redis-prod/abc12345\",[[]]]}],"
                                + "\"n\":1.50,\"e\":{}}"));
    }

    @Test
    void aMissingValueIsEmptyAndNeverNull() {
        assertThat(filled("{'x':'{{incident_url}}','y':'a{{runbook_url}}b'}", Notices.links(Links.NONE)))
                .isEqualTo(Json.parse("{\"x\":\"\",\"y\":\"ab\"}"));
    }

    @Test
    void aValueThatLooksLikeAVariableIsNotFilledInTurn() {
        assertThat(filled("{'x':'{{title}}'}", Notices.of("TRIGGERED", "{{body}} $1 \\", "secret")))
                .isEqualTo(Json.parse("{\"x\":\"{{body}} $1 \\\\\"}"));
    }

    @Test
    void aTextOfOneVariableStaysAText() {
        assertThat(filled("{'x':'{{title}}'}", Notices.of("TRIGGERED", "42", ""))
                        .getString("x"))
                .isEqualTo("42");
    }

    @RepeatedTest(200)
    void noTitleCanBreakOrInjectJson(RepetitionInfo run) {
        String text = RandomText.of(run.getCurrentRepetition(), 80);
        JsonObject filled = filled("{'x':'a{{title}}b','y':['{{body}}']}", Notices.of("TRIGGERED", text, text));
        JsonObject read = Json.parse(filled.toString());
        assertThat(read.keySet()).containsExactly("x", "y");
        assertThat(read.getString("x")).isEqualTo("a" + text + "b");
        assertThat(read.getJsonArray("y").getString(0)).isEqualTo(text);
    }

    @Test
    void unknownVariablesAreEmptyAndLoggedInOneLine() throws Exception {
        List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(java.text.MessageFormat.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(CustomFormat.class.getName());
        log.addHandler(handler);
        try {
            remote.accepts();
            JsonObject settings = Json.parse(("{'url':'http://localhost:" + remote.port() + "','format':'custom',"
                            + "'template':{'a':'<{{titel}}>','b':['{{Title}}','{{titel}}','{{x\\ny}}']}}")
                    .replace('\'', '"'));
            provider(true).send(Notices.message(Notices.of("TRIGGERED"), form.bind(settings), ""));
        } finally {
            log.removeHandler(handler);
        }
        assertThat(Json.parse(readable(remote.received())))
                .isEqualTo(Json.parse("{\"a\":\"<>\",\"b\":[\"\",\"\",\"\"]}"));
        assertThat(lines)
                .containsExactly("template=unknown-variables names=Title,titel,x y delivery=" + Notices.DELIVERY);
    }

    @Test
    void getPutsTheFilledTemplateIntoTheQueryWithinItsBounds() throws Exception {
        remote.accepts();
        JsonObject settings = Json.parse(("{'url':'http://localhost:" + remote.port() + "/sms?key=1','method':'GET',"
                        + "'format':'custom','template':{'to':'+33','text':'{{title}}: {{body}}','n':1,'z':null,"
                        + "'more':{'s':'{{status}}'},'l':'{{lid_url}}'}}")
                .replace('\'', '"'));
        Notice notice = Notices.links(new Links(null, "https://e.com/" + "x".repeat(987), null, null));
        provider(true).send(Notices.message(notice, form.bind(settings), ""));
        assertThat(remote.received())
                .startsWith("GET /sms?key=1&to=%2B33&text=Redis+Cluster+Down%3A+Connection+timeout+on+all+nodes&n=1&z="
                        + "&more=%7B%22s%22%3A%22TRIGGERED%22%7D&l= HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1"})
    void aQueryHasBriefValues(int over) {
        String url = "https://e.com/" + "x".repeat(WebhookQuery.MAX_LINK - 14 + over);
        Notice n = Notices.of(
                "TRIGGERED",
                "t".repeat(WebhookQuery.MAX_TITLE + over),
                "b".repeat(WebhookQuery.MAX_DESCRIPTION + over));
        Notice notice = new Notice(
                n.event(),
                1,
                n.incidentId(),
                "s",
                n.title(),
                n.body(),
                n.severity(),
                n.status(),
                "v".repeat(WebhookQuery.MAX_VALUE + over),
                List.of(),
                Map.of(),
                new Links(url, null, null, null),
                n.at(),
                null);
        Map<String, String> brief = Variables.brief(Notices.message(notice, NoSettings.NONE, ""));
        assertThat(Stream.of("title", "body", "service").map(brief::get))
                .allSatisfy(value -> assertThat(value.endsWith("…")).isEqualTo(over > 0));
        assertThat(brief.get("incident_url")).isEqualTo(over > 0 ? "" : url);
    }
}
