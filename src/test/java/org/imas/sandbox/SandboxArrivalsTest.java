package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxArrivalsTest {

    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void the_list_has_the_newest_first_and_can_be_asked_by_channel() {
        client.post("/webhook/1", "{}");
        client.post("/ntfy", "{\"topic\":\"ops\"}");
        client.post("/webhook/2", "{}");

        assertThat(targets("/arrivals")).containsExactly("/webhook/2", "/ntfy", "/webhook/1");
        assertThat(targets("/arrivals?channel=ntfy")).containsExactly("/ntfy");
        assertThat(targets("/arrivals?channel=email")).isEmpty();
        assertThat(targets("/arrivals?after=2")).containsExactly("/webhook/2");
        assertThat(client.get("/arrivals?channel=sms").statusCode()).isEqualTo(400);
    }

    @Test
    void markup_travels_as_the_text_it_is() {
        String body = "<script>alert('x')</script>\u0000\"";
        client.post("/webhook", body);

        assertThat(client.get("/arrivals").headers().firstValue("Content-Type")).contains("application/json");
        assertThat(items("/arrivals").getJsonObject(0).getString("body")).isEqualTo(body);
    }

    @Test
    void secrets_in_headers_are_shown_masked_and_kept_for_tests() {
        client.post("/webhook", "{}", "Authorization", "Bearer s3cret", "X-Api-Key", "s3cret", "X-Try", "2");

        assertThat(client.get("/arrivals").body()).doesNotContain("s3cret");
        JsonObject headers = items("/arrivals").getJsonObject(0).getJsonObject("headers");
        assertThat(headers.getJsonArray("Authorization").getString(0)).isEqualTo("Bearer ********");
        assertThat(sandbox.arrivals().all().get(0).header("Authorization")).contains("Bearer s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,tk_x,********",
        "Proxy-Authorization,Basic abc,Basic ********",
        "X-Auth-Token,abc,********",
        "Cookie,a=b,********",
        "X-Try,abc,abc"
    })
    void only_values_that_may_be_secret_are_masked(String name, String value, String shown) {
        assertThat(ArrivalsEndpoint.masked(name, value)).isEqualTo(shown);
    }

    @Test
    void clearing_forgets_everything_and_numbers_go_on() {
        client.post("/webhook", "{}");
        assertThat(client.delete("/arrivals").statusCode()).isEqualTo(204);

        assertThat(items("/arrivals")).isEmpty();
        assertThat(SandboxClient.json(client.get("/arrivals")).getInt("oldest")).isEqualTo(2);
        client.post("/webhook", "{}");
        assertThat(items("/arrivals").getJsonObject(0).getInt("id")).isEqualTo(2);
    }

    @Test
    void only_the_newest_are_kept() {
        var arrivals = new Arrivals(Clock.systemUTC());
        for (int i = 0; i < Arrivals.MOST + 10; i++) {
            arrivals.add(Channel.WEBHOOK, content("x"), 200);
        }

        assertThat(arrivals.all()).hasSize(Arrivals.MOST);
        assertThat(arrivals.all().get(0).id()).isEqualTo(11);
    }

    @Test
    void large_ones_push_old_ones_out_earlier() {
        var arrivals = new Arrivals(Clock.systemUTC());
        String large = "x".repeat(Call.MOST_BYTES);
        for (int i = 0; i < 50; i++) {
            arrivals.add(Channel.WEBHOOK, content(large), 200);
        }

        long kept = arrivals.all().stream().mapToLong(a -> a.content().size()).sum();
        assertThat(kept).isLessThanOrEqualTo(Arrivals.MOST_CHARACTERS);
        assertThat(arrivals.all()).hasSizeGreaterThan(10);
        assertThat(arrivals.all().get(arrivals.all().size() - 1).id()).isEqualTo(50);
    }

    @Test
    void late_answers_do_not_hold_up_the_page() {
        sandbox.misbehave(new Misbehaviour("/webhook", 1, 200, "", Duration.ofSeconds(30)));
        var late = new Thread(() -> client.post("/webhook", "{}"));
        late.setUncaughtExceptionHandler((thread, closedBeforeItWasAnswered) -> {});
        late.start();

        // there before it is answered, as the hub's attempt may time out first
        Awaitility.await().until(() -> items("/arrivals").size() == 1);
        assertThat(late.isAlive()).isTrue();
    }

    private JsonArray items(String path) {
        return SandboxClient.json(client.get(path)).getJsonArray("items");
    }

    private List<String> targets(String path) {
        return items(path).getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("target"))
                .toList();
    }

    private static Content content(String body) {
        return new Content("POST", "/webhook", Map.of(), body, JsonValue.EMPTY_JSON_OBJECT);
    }
}
