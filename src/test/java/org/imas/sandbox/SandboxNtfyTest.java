package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxNtfyTest {

    private static final String VIEW = "{'action':'view','label':'Open','url':'http://localhost:8080'}";

    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ntfy", "/ntfy/", "/"})
    void json_published_to_the_root_is_answered_with_the_message(String root) {
        var answer = publish(
                root,
                "{'topic':'ops','title':'Redis down','message':'All nodes 🔥','priority':5,'tags':['fire','a,b'],"
                        + "'click':'http://localhost:8080/i/1','sequence_id':'inc-1','markdown':true,'other':1,'actions':["
                        + VIEW + "]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        var message = SandboxClient.json(answer);
        assertThat(message.getString("id")).hasSize(12);
        assertThat(message.getJsonNumber("time").longValue()).isPositive();
        assertThat(message.getString("event")).isEqualTo("message");
        assertThat(message.getString("topic")).isEqualTo("ops");
        assertThat(message.getString("title")).isEqualTo("Redis down");
        assertThat(message.getString("message")).isEqualTo("All nodes 🔥");
        assertThat(message.getInt("priority")).isEqualTo(5);
        assertThat(message.getString("sequence_id")).isEqualTo("inc-1");
        assertThat(message.getString("content_type")).isEqualTo("text/markdown");
        assertThat(message.getJsonArray("tags")).hasToString("[\"fire\",\"a\",\"b\"]");
        assertThat(message.getJsonArray("actions").getJsonObject(0).getString("id"))
                .isNotEmpty();
        assertThat(sandbox.arrivals().of(Channel.NTFY))
                .singleElement()
                .satisfies(a -> assertThat(a.message()).isEqualTo(message));
    }

    @Test
    void an_empty_message_says_triggered_and_what_was_not_given_is_not_answered() {
        var message = SandboxClient.json(publish("/ntfy", "{'topic':'ops','priority':null,'title':null}"));

        assertThat(message.getString("message")).isEqualTo("triggered");
        assertThat(message).doesNotContainKeys("title", "priority", "tags", "sequence_id", "actions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400|40024|no json",
                "400|40024|['ops']",
                "400|40024|{'topic':7}",
                "400|40024|{'topic':'ops','priority':'5'}",
                "400|40024|{'topic':'ops','priority':4.0}",
                "400|40024|{'topic':'ops','tags':'fire'}",
                "400|40024|{'topic':'ops','markdown':'yes'}",
                "400|40024|{'topic':'ops','delay':10}",
                "400|40024|{'topic':'ops','actions':[{'action':'view','clear':'yes'}]}",
                "400|40009|{'message':'no topic'}",
                "400|40009|{'topic':'two words'}",
                "400|40010|{'topic':'docs'}",
                "400|40007|{'topic':'ops','priority':6}",
                "400|40007|{'topic':'ops','priority':-1}",
                "400|40018|{'topic':'ops','actions':[V,V,V,V]}",
                "400|40018|{'topic':'ops','actions':[{'action':'view','label':'no url'}]}",
                "400|40018|{'topic':'ops','actions':[{'action':'http','label':'x','url':'u','method':'get','body':'b'}]}",
                "400|40049|{'topic':'ops','sequence_id':'no spaces'}",
            })
    void what_ntfy_refuses_is_refused_with_its_code(int status, int code, String json) {
        assertRefused(publish("/ntfy", json.replace("V", VIEW)), status, code);
        assertThat(sandbox.arrivals().of(Channel.NTFY))
                .singleElement()
                .satisfies(a -> assertThat(a.message().getInt("code")).isEqualTo(code));
    }

    @Test
    void three_actions_are_allowed() {
        var answer = publish("/ntfy", "{'topic':'ops','actions':[V,V,V]}".replace("V", VIEW));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void limits_count_bytes_and_not_characters() {
        assertThat(publish("/ntfy", message("é".repeat(2048))).statusCode()).isEqualTo(200);
        assertRefused(publish("/ntfy", message("é".repeat(2048) + "x")), 400, 40014);
        assertRefused(publish("/ntfy", message("é".repeat(4096))), 413, 41303);
    }

    @Test
    void json_posted_to_a_topic_is_taken_as_the_text_of_the_message() {
        String json = "{\"topic\":\"ops\",\"title\":\"Redis down\"}";
        var answer = client.post("/ntfy/other", json);

        assertThat(answer.statusCode()).isEqualTo(200);
        var message = SandboxClient.json(answer);
        assertThat(message.getString("topic")).isEqualTo("other");
        assertThat(message.getString("message")).isEqualTo(json);
        assertThat(message).doesNotContainKey("title");
    }

    @Test
    void text_takes_its_title_priority_and_tags_from_headers() {
        var answer = client.send(
                "PUT",
                "/ntfy/ops/inc-7",
                "down",
                "X-Title",
                "=?UTF-8?B?w5xiZXI=?=",
                "Priority",
                "urgent",
                "X-Tags",
                "fire, sos");

        var message = SandboxClient.json(answer);
        assertThat(message.getString("title")).isEqualTo("Über");
        assertThat(message.getInt("priority")).isEqualTo(5);
        assertThat(message.getJsonArray("tags")).hasToString("[\"fire\",\"sos\"]");
        assertThat(message.getString("sequence_id")).isEqualTo("inc-7");
        assertRefused(client.post("/ntfy/ops", "x", "X-Priority", "6"), 400, 40007);
        assertRefused(client.post("/ntfy/" + "x".repeat(65), "x"), 404, 40401);
    }

    @Test
    void private_topics_want_the_token() {
        String json = "{'topic':'private-ops'}".replace('\'', '"');
        String basic = "Basic " + Base64.getEncoder().encodeToString(":tk_sandbox".getBytes(StandardCharsets.UTF_8));

        assertRefused(client.post("/ntfy", json), 403, 40301);
        assertRefused(client.post("/ntfy", json, "Authorization", "Bearer tk_wrong"), 401, 40101);
        assertThat(client.post("/ntfy", json, "Authorization", "Bearer tk_sandbox")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.post("/ntfy", json, "Authorization", basic).statusCode())
                .isEqualTo(200);
        assertRefused(client.get("/ntfy/private-ops/json?poll=1"), 403, 40301);
    }

    @Test
    void health_and_the_messages_of_a_topic_can_be_read() {
        publish("/ntfy", "{'topic':'ops','message':'one'}");
        publish("/ntfy", "{'topic':'dev','message':'other'}");
        publish("/ntfy", "{'topic':'ops','message':'two'}");
        publish("/ntfy", "{'topic':'ops','priority':9}");

        assertThat(client.get("/ntfy/v1/health").body()).isEqualTo("{\"healthy\":true}");
        assertThat(client.get("/ntfy/ops/json?poll=1").body().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"message\":\"one\"");
        assertThat(client.get("/ntfy/nobody/json?poll=1").body()).isEmpty();
    }

    private HttpResponse<String> publish(String path, String json) {
        return client.post(path, json.replace('\'', '"'));
    }

    private static String message(String text) {
        return "{'topic':'ops','message':'" + text + "'}";
    }

    private static void assertRefused(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(SandboxClient.json(answer).getInt("code")).isEqualTo(code);
        assertThat(SandboxClient.json(answer).getInt("http")).isEqualTo(status);
    }
}
