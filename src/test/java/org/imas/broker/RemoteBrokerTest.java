package org.imas.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteBrokerTest {

    private static final String NETTY = "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

    private static Optional<RemoteBroker> broker(Map<String, String> environment) {
        return RemoteBroker.in(new Surroundings(new Properties(), environment));
    }

    @Test
    void without_an_address_the_broker_is_the_one_inside() {
        assertThat(broker(Map.of())).isEmpty();
        assertThat(broker(Map.of("IMAS_BROKER_URL", " "))).isEmpty();
    }

    @Test
    void an_address_with_a_user() {
        RemoteBroker remote = broker(Map.of(
                        "IMAS_BROKER_URL", "tcp://broker.example.org:61616?sslEnabled=true",
                        "IMAS_BROKER_USER", "imas",
                        "IMAS_BROKER_PASSWORD", "secret"))
                .orElseThrow();
        assertThat(remote.connectors()).isEqualTo(NETTY);
        assertThat(remote.parameters().split(";")).contains("host=broker.example.org", "port=61616", "sslEnabled=true");
        assertThat(remote.user()).isEqualTo("imas");
        assertThat(remote.password()).isEqualTo("secret");
        assertThat(remote.toString()).doesNotContain("secret");
    }

    @Test
    void a_system_property_counts_more_than_the_environment() {
        Properties properties = new Properties();
        properties.setProperty("imas.broker.url", "tcp://one:1");
        assertThat(RemoteBroker.in(new Surroundings(properties, Map.of("IMAS_BROKER_URL", "tcp://two:2")))
                        .orElseThrow()
                        .parameters())
                .contains("host=one");
    }

    @Test
    void a_pair_of_brokers() {
        RemoteBroker remote = broker(Map.of("IMAS_BROKER_URL", "(tcp://one:61616,tcp://other:61617)"))
                .orElseThrow();
        assertThat(remote.connectors()).isEqualTo(NETTY + "," + NETTY);
        assertThat(remote.parameters().split(",")[0]).contains("host=one", "port=61616");
        assertThat(remote.parameters().split(",")[1]).contains("host=other", "port=61617");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker.example.org",
                "http://broker:61616",
                "tcp://",
                "tcp://broker:61616?trustStorePassword=hidden%3Bword",
                "::",
            })
    void what_cannot_be_read_is_refused_without_quoting_it(String url) {
        assertThatThrownBy(() -> broker(Map.of("IMAS_BROKER_URL", url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imas.broker.url")
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
    }
}
