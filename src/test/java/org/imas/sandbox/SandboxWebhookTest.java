package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxWebhookTest {

    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void what_was_posted_is_there_with_path_headers_and_body() {
        var answer = client.post(
                "/webhook/redis/eu?x=1", "{\"title\":\"Überlast 🔥\"}", "Authorization", "Bearer s3cret", "X-Try", "2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sandbox.arrivals().of(Channel.WEBHOOK)).singleElement().satisfies(arrival -> {
            assertThat(arrival.content().method()).isEqualTo("POST");
            assertThat(arrival.content().target()).isEqualTo("/webhook/redis/eu?x=1");
            assertThat(arrival.json().getString("title")).isEqualTo("Überlast 🔥");
            assertThat(arrival.header("authorization")).contains("Bearer s3cret");
            assertThat(arrival.header("X-TRY")).contains("2");
            assertThat(arrival.status()).isEqualTo(200);
        });
    }

    @Test
    void put_patch_and_get_are_taken_too() {
        for (String method : new String[] {"PUT", "PATCH", "GET"}) {
            assertThat(client.send(method, "/webhook", "").statusCode()).isEqualTo(200);
        }
        assertThat(sandbox.arrivals().of(Channel.WEBHOOK))
                .extracting(a -> a.content().method())
                .containsExactly("PUT", "PATCH", "GET");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_and_its_beginning_kept() {
        var answer = client.post("/webhook", "x".repeat(3 * Call.MOST_BYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(sandbox.arrivals().all()).singleElement().satisfies(arrival -> {
            assertThat(arrival.status()).isEqualTo(413);
            assertThat(arrival.body()).hasSize(Call.MOST_BYTES);
        });
    }
}
