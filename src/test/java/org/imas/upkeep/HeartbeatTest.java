package org.imas.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.imas.platform.Metrics;
import org.imas.platform.Outbound;
import org.imas.provider.LogCapture;
import org.imas.testkit.Beans;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.Sink;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The call to the watcher outside keeps its address to itself. */
class HeartbeatTest {

    private final Metrics metrics = new Metrics();

    @ParameterizedTest
    @ValueSource(strings = {"ftp://secret.example.org", "https//secret", "https:// secret", "secret"})
    void a_wrong_address_stops_the_start_without_being_told(String address) {
        Heartbeat heartbeat = heartbeat(Optional.of(address));
        assertThatThrownBy(heartbeat::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("imas.audit.heartbeat-url")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void without_an_address_nobody_is_called() {
        Heartbeat heartbeat = heartbeat(Optional.empty());
        heartbeat.check();
        heartbeat.beat();
        assertThat(metrics.text())
                .contains("imas_audit_heartbeats_total{result=\"ok\"} 0.0")
                .contains("imas_audit_heartbeats_total{result=\"failed\"} 0.0");
    }

    @Test
    void a_failed_call_is_counted_and_logged_without_the_path() {
        String address;
        try (Sink gone = new Sink()) {
            address = gone.url("/ping/secret-1");
        }
        Heartbeat heartbeat = heartbeat(Optional.of(address));
        heartbeat.check();
        try (LogCapture log = new LogCapture()) {
            heartbeat.beat();
            assertThat(log.text()).contains("event=heartbeat-failed").doesNotContain("secret-1");
        }
        assertThat(metrics.text()).contains("imas_audit_heartbeats_total{result=\"failed\"} 1.0");
    }

    private Heartbeat heartbeat(Optional<String> address) {
        Beans beans = new Beans()
                .with(metrics)
                .with(new TestClock())
                .with(new Outbound(true))
                .with(new FiredEvents<>())
                .with(new org.imas.delivery.Neglected())
                .with(address);
        beans.get(AuditMetrics.class).register();
        return beans.get(Heartbeat.class);
    }
}
