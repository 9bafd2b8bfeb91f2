package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A broker of its own that is killed: what is to be tried again still is, in time; and it is used again when it is back. */
@Tag("matrix")
class BrokerAwayIT extends Hub {

    /** Five seconds until the second try, ten more until the sweeper looks, and some. */
    private static final Duration WITHOUT_THE_BROKER = ofSeconds(45);

    private final Sink sink = new Sink();
    private final World world = new World(api());

    @BeforeEach
    void aServiceWithAWebhook() {
        assumeFalse(ServerKind.chosen() == ServerKind.PAYARA_MICRO, "its broker is inside");
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private void arrivesAtTheSecondTry(String title, Duration within) {
        sink.answer("/hook", 500);
        String incident = World.id(api().post("incidents", world.report(title, "redis", "SEV2_HIGH")));
        JsonObject delivery = world.deliveriesIn("DELIVERED", incident, within).get(0);
        assertThat(delivery.getJsonArray("attempts")).hasSize(2);
    }

    @Test
    void what_waits_for_its_next_try_does_not_wait_for_the_broker() {
        arrivesAtTheSecondTry("With the broker", ofSeconds(30));
        OtherServer.surroundings().broker().kill();
        try {
            arrivesAtTheSecondTry("Without the broker", WITHOUT_THE_BROKER);
        } finally {
            OtherServer.surroundings().broker().restart();
        }
        arrivesAtTheSecondTry("With the broker again", WITHOUT_THE_BROKER);
    }
}
