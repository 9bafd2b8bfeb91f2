package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxControlTest {

    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void the_next_calls_to_a_path_fail_as_told_and_the_one_after_succeeds() {
        var told = client.post(
                "/control", "{\"path\":\"/webhook/redis\",\"failNext\":2,\"status\":500,\"retryAfter\":\"3\"}");
        assertThat(told.statusCode()).isEqualTo(200);

        assertThat(client.post("/webhook/other", "{}").statusCode()).isEqualTo(200);
        var first = client.post("/webhook/redis", "{}");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.headers().firstValue("Retry-After")).contains("3");
        assertThat(client.post("/webhook/redis/", "{}").statusCode()).isEqualTo(500);
        assertThat(client.post("/webhook/redis", "{}").statusCode()).isEqualTo(200);
        assertThat(sandbox.arrivals().all()).extracting(Arrival::status).containsExactly(200, 500, 500, 200);
    }

    @Test
    void a_number_of_seconds_to_wait_is_taken_without_quotes() {
        client.post("/control", "{\"path\":\"/webhook\",\"status\":429,\"retryAfter\":7}");

        assertThat(client.post("/webhook", "{}").headers().firstValue("Retry-After"))
                .contains("7");
    }

    @Test
    void ntfy_fails_too_and_a_health_check_does_not_use_that_up() {
        sandbox.misbehave(Misbehaviour.failing("/ntfy/*", 1, 429));

        assertThat(client.get("/ntfy/v1/health").statusCode()).isEqualTo(200);
        var refused = client.post("/ntfy", "{\"topic\":\"ops\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(SandboxClient.json(refused).getInt("code")).isEqualTo(42901);
        assertThat(client.post("/ntfy", "{\"topic\":\"ops\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_late_success_is_late_and_a_success() {
        sandbox.misbehave(new Misbehaviour("/webhook", 1, 200, "", Duration.ofMillis(300)));

        long before = System.nanoTime();
        assertThat(client.post("/webhook", "{}").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void everything_is_well_again_after_a_reset() {
        sandbox.misbehave(Misbehaviour.failing("/webhook/*", 1000, 503));
        assertThat(client.post("/webhook/a", "{}").statusCode()).isEqualTo(503);

        assertThat(client.delete("/control").statusCode()).isEqualTo(204);
        assertThat(client.post("/webhook/a", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void the_last_word_on_a_path_counts() {
        sandbox.misbehave(Misbehaviour.failing("/webhook", 5, 500));
        sandbox.misbehave(Misbehaviour.failing("/webhook", 1, 502));

        assertThat(client.post("/webhook", "{}").statusCode()).isEqualTo(502);
        assertThat(client.post("/webhook", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"path\":\"/arrivals\"}",
                "{\"path\":\"/webhook\",\"status\":42}",
                "{\"path\":\"/webhook\",\"failNext\":0}",
                "{\"path\":\"/webhook\",\"delayMillis\":60001}",
                "{\"path\":\"/webhook\",\"retryAfter\":\"3\\r\\nX-Bad: 1\"}",
                "{\"path\":7}"
            })
    void an_order_that_makes_no_sense_is_refused_in_words(String order) {
        var answer = client.post("/control", order);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.json(answer).getString("error")).isNotEmpty();
    }

    @Test
    void the_number_of_misbehaving_paths_is_bounded() {
        for (int i = 0; i < 100; i++) {
            sandbox.misbehave(Misbehaviour.failing("/webhook/" + i, 1, 500));
        }
        var oneMore = Misbehaviour.failing("/webhook/100", 1, 500);
        assertThatThrownBy(() -> sandbox.misbehave(oneMore)).isInstanceOf(IllegalStateException.class);
    }
}
