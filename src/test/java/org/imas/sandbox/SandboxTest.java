package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    @Test
    void two_sandboxes_on_any_free_port_do_not_see_each_other() {
        try (var one = Sandbox.start(0, 0);
                var other = Sandbox.start(0, 0)) {
            new SandboxClient(one).post("/webhook", "{}");

            assertThat(one.arrivals().all()).hasSize(1);
            assertThat(other.arrivals().all()).isEmpty();
            assertThat(one.httpPort()).isPositive().isNotEqualTo(other.httpPort());
            assertThat(one.smtpPort()).isPositive().isNotEqualTo(other.smtpPort());
        }
    }

    @Test
    void a_taken_http_port_is_named() {
        try (var first = Sandbox.start(0, 0)) {
            assertThatThrownBy(() -> Sandbox.start(first.httpPort(), 0))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(String.valueOf(first.httpPort()));
        }
    }

    @Test
    void a_taken_smtp_port_leaves_no_web_server_behind() throws Exception {
        int httpPort;
        try (var free = new ServerSocket(0)) {
            httpPort = free.getLocalPort();
        }
        try (var first = Sandbox.start(0, 0)) {
            assertThatThrownBy(() -> Sandbox.start(httpPort, first.smtpPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(String.valueOf(first.smtpPort()));
        }
        try (var again = Sandbox.start(httpPort, 0)) {
            assertThat(new SandboxClient(again).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_closed_sandbox_gives_its_ports_back() {
        var first = Sandbox.start(0, 0);
        int httpPort = first.httpPort();
        int smtpPort = first.smtpPort();
        first.close();
        try (var second = Sandbox.start(httpPort, smtpPort)) {
            assertThat(second.smtpPort()).isEqualTo(smtpPort);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sandbox.css", "/sandbox.js", "/card.js", "/summary.js"})
    void the_page_comes_in_files_under_a_policy_without_inline_script(String path) {
        try (var sandbox = Sandbox.start(0, 0)) {
            var answer = new SandboxClient(sandbox).get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self';")
                            .doesNotContain("script-src 'self' 'unsafe-inline'"));
            assertThat(answer.body()).doesNotContain("onclick", "innerHTML", "<script>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/webhooks", "/webhookx", "/arrivals/1", "/control/x", "/..%2fpom.xml", "//x"})
    void unknown_paths_are_not_found(String path) {
        try (var sandbox = Sandbox.start(0, 0)) {
            assertThat(new SandboxClient(sandbox).get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_method_that_makes_no_sense_is_refused_with_those_that_do() {
        try (var sandbox = Sandbox.start(0, 0)) {
            var answer = new SandboxClient(sandbox).post("/arrivals", "{}");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, DELETE");
        }
    }
}
