package org.imas.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {

    @TempDir
    Path folder;

    private EmbeddedActiveMQ broker;

    @BeforeEach
    void start() throws Exception {
        broker = new EmbeddedActiveMQ()
                .setConfiguration(BrokerSettings.in(folder))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void the_three_queues_exist_from_the_start() {
        for (var name : new String[] {"imas.delivery", "imas.intake", "imas.intake.dead"}) {
            var queue = broker.getActiveMQServer().locateQueue(SimpleString.of(name));
            assertThat(queue).as(name).isNotNull();
            assertThat(queue.isDurable()).isTrue();
            assertThat(queue.getRoutingType()).isEqualTo(RoutingType.ANYCAST);
        }
    }

    @Test
    void an_intake_that_nobody_can_digest_ends_among_the_dead_letters() {
        var settings = broker.getActiveMQServer().getAddressSettingsRepository();

        assertThat((Object) settings.getMatch("imas.intake").getDeadLetterAddress())
                .isEqualTo(SimpleString.of("imas.intake.dead"));
        assertThat((Object) settings.getMatch("imas.delivery").getDeadLetterAddress())
                .isNull();
    }

    @Test
    void a_message_outlives_the_broker() throws Exception {
        try (var factory = new ActiveMQConnectionFactory("vm://0");
                var context = factory.createContext()) {
            context.createProducer().send(context.createQueue("imas.intake"), "kept");
        }
        stop();
        start();

        try (var factory = new ActiveMQConnectionFactory("vm://0");
                var context = factory.createContext()) {
            var consumer = context.createConsumer(context.createQueue("imas.intake"));
            assertThat(consumer.receiveBody(String.class, 5000)).isEqualTo("kept");
        }
    }
}
