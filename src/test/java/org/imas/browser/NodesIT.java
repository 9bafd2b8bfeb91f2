package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.imas.crash.Cluster;
import org.imas.testkit.Api;
import org.imas.testkit.Folders;
import org.imas.testkit.Gate;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes as one hub: what is due happens once, and whoever is signed in goes on when their node dies. */
class NodesIT {

    private static final Path FOLDER = Path.of("target/nodes-it");
    private static final int INCIDENTS = 12;

    private static Cluster cluster;

    /** What stands before the nodes. */
    private static Gate door;

    private final Sink sink = new Sink();
    private final World world = new World(cluster.second().api());

    @BeforeAll
    static void startBoth() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        cluster = new Cluster(Folders.empty(FOLDER), Map.of());
        cluster.start();
        door = new Gate(cluster.first().port());
    }

    @AfterAll
    static void stopBoth() {
        if (door != null) {
            door.close();
        }
        cluster.close();
    }

    @BeforeEach
    void aService() {
        cluster.start();
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private String report(Api door, String title) {
        return World.id(door.post("incidents", world.report(title, "redis", "SEV1_CRITICAL")));
    }

    /** By both nodes in turn. */
    private List<String> reportSome() {
        List<String> incidents = new ArrayList<>();
        for (int i = 0; i < INCIDENTS; i++) {
            incidents.add(
                    report((i % 2 == 0 ? cluster.first() : cluster.second()).api(), "Both nodes have timers " + i));
        }
        return incidents;
    }

    @Test
    void what_the_timers_of_both_nodes_find_due_happens_once() {
        world.webhook("boss", "data", sink.url("/boss"));
        String boss = "{\"kind\":\"PROVIDER\",\"provider\":\"" + world.name("boss") + "\"}";
        World.id(world.api()
                .post(
                        "escalation-policies",
                        "{\"name\":\"" + world.name("policy") + "\",\"steps\":[{\"wait\":\"PT10S\",\"targets\":[" + boss
                                + "]},{\"wait\":\"PT1H\",\"targets\":[" + boss + "]}],\"services\":[\""
                                + world.name("redis") + "\"]}"));
        List<String> incidents = reportSome();
        for (String incident : incidents) {
            Awaitility.await("the step of " + incident)
                    .atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(world.api()
                                    .get("incidents/" + incident + "/escalation")
                                    .json()
                                    .getInt("step"))
                            .isEqualTo(1));
            world.deliveriesIn("DELIVERED", incident, ofSeconds(60));
        }
        assertThat(sink.at("/hook").stream().map(Sink.Arrival::body)).hasSize(INCIDENTS);
        // each incident is told to the boss when it begins, as a provider of the team, and once by its step
        assertThat(sink.at("/boss").stream().map(Sink.Arrival::body)).hasSize(2 * INCIDENTS);
    }

    @Test
    void whoever_is_signed_in_goes_on_at_the_other_node_and_hears_the_news_there() {
        URI address = URI.create("http://localhost:" + door.port());
        door.leadTo(cluster.first().port());
        try (BrowserContext context = Chromium.browser().newContext()) {
            Tab tab = new Tab(context, address);
            new SignedUser(world.api(), "RESPONDER").signIn(tab);
            tab.open("/live.xhtml?service=" + world.name("redis"));
            assertThat(tab.find("body")).hasAttribute("data-news", "open");
            report(cluster.second().api(), "told by the other node");
            assertThat(incident(tab, "told by the other node")).isVisible();

            cluster.first().kill();
            door.leadTo(cluster.second().port());
            String later = report(cluster.second().api(), "told after the first node died");
            assertThat(incident(tab, "told after the first node died")).isVisible();
            incident(tab, "told after the first node died")
                    .locator("button.acknowledge")
                    .click();
            assertThat(incident(tab, "told after the first node died")).containsText("Acknowledged");
            assertThat(world.api().get("incidents/" + later + "/timeline").text())
                    .contains("user:responder-");
            tab.open("/account.xhtml");
            assertThat(tab.find("h1")).isVisible();
        }
    }

    private static Locator incident(Tab tab, String title) {
        return tab.find("article").filter(new Locator.FilterOptions().setHasText(title));
    }
}
