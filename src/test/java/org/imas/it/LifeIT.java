package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.imas.platform.Json;
import org.imas.provider.discord.DiscordFake;
import org.imas.provider.ovhsms.OvhFake;
import org.imas.provider.slack.SlackFake;
import org.imas.sandbox.Arrival;
import org.imas.sandbox.Channel;
import org.imas.sandbox.Sandbox;
import org.imas.testkit.Api;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One incident from trigger to resolve on every channel at once, with the server killed and started in between. */
class LifeIT {

    private static final Path FOLDER = Path.of("target/life-it");
    private static final String TOKEN = "life-it-bootstrap-token";
    private static final Duration PATIENCE = ofSeconds(60);

    private final SlackFake slack = new SlackFake();
    private final DiscordFake discord = new DiscordFake("discord-secret");
    private final OvhFake ovh = new OvhFake();
    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final int port = PayaraMicro.freePort();
    private final Api api = new Api(URI.create("http://localhost:" + port), TOKEN);
    private final World world = new World(api);

    @AfterEach
    void close() throws Exception {
        slack.close();
        discord.close();
        ovh.close();
        sandbox.close();
    }

    @Test
    void every_channel_follows_it_and_its_room_is_opened_informed_and_archived() throws IOException {
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER, "data");
        String incident;
        try (PayaraMicro first = start(data)) {
            configure();
            incident = World.id(api.post("incidents", world.report("Redis 🔴 down", "redis", "SEV1_CRITICAL")));
            awaitAllDelivered(incident, 10);
            first.kill();
        }
        try (PayaraMicro second = start(data)) {
            step(incident, "acknowledge", 16);
            step(incident, "mitigate", 22);
            step(incident, "resolve", 29);
            assertThat(second.process().isAlive()).isTrue();
            assertThat(api.get("incidents/" + incident).json().getString("warRoomUrl"))
                    .startsWith("https://app.slack.com/client/");
        }
        theSlackChannelHasOneMessageEditedAndThreadedAndTheRoomIsArchived();
        theDiscordCardIsEditedAndEachStepToldInALine();
        assertThat(ovh.creditsLeft()).as("one message, for the trigger only").isEqualTo(99);
        theWebhookHearsEveryStep(incident);
        thePhoneShowsOneNotification(incident);
        theMailsAreOneThread();
    }

    private void theSlackChannelHasOneMessageEditedAndThreadedAndTheRoomIsArchived() {
        assertThat(slack.story().stream().filter("conversations.create"::equals))
                .hasSize(1);
        assertThat(slack.story()).contains("conversations.setTopic", "conversations.archive");
        assertThat(slack.story().stream().filter("chat.update"::equals)).hasSize(3);
        // the first message, three replies in its thread, the welcome and three updates in the room
        assertThat(slack.story().stream().filter("chat.postMessage"::equals)).hasSize(8);
    }

    private void theDiscordCardIsEditedAndEachStepToldInALine() {
        assertThat(discord.lines().stream().filter(line -> line.startsWith("PATCH")))
                .hasSize(3);
        assertThat(discord.lines().stream().filter(line -> line.startsWith("POST")))
                .hasSize(4);
    }

    private void theWebhookHearsEveryStep(String incident) {
        List<JsonObject> told = arrivals(Channel.WEBHOOK).stream()
                .map(Arrival::body)
                .map(Json::parse)
                .toList();
        assertThat(told)
                .extracting(body -> body.getString("status"))
                .containsExactly("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED");
        assertThat(told).extracting(body -> body.getString("incident_id")).containsOnly(incident);
    }

    private void thePhoneShowsOneNotification(String incident) {
        assertThat(arrivals(Channel.NTFY))
                .hasSize(4)
                .extracting(arrival -> arrival.message().getString("sequence_id"))
                .containsOnly(incident);
    }

    private void theMailsAreOneThread() {
        List<Arrival> mails = arrivals(Channel.EMAIL);
        assertThat(mails).hasSize(4);
        String first = mails.get(0).header("message-id").orElseThrow();
        assertThat(mails.subList(1, 4))
                .allSatisfy(mail -> assertThat(mail.header("in-reply-to")).contains(first));
    }

    private List<Arrival> arrivals(Channel channel) {
        return sandbox.arrivals().of(channel);
    }

    private void configure() {
        String team = world.team("data");
        world.service("redis", "data");
        String person = World.id(api.post(
                "people",
                "{\"name\":\"Ada\",\"email\":\"ada@example.org\",\"phone\":\"+33612345678\",\"locale\":\"fr\"}"));
        world.onCall(team, person);
        world.provider("slack", "SLACK", slackSettings(), "data");
        world.provider("discord", "DISCORD", discord.settings(), "data");
        world.provider("sms", "OVH_SMS", OvhFake.settings(ovh.port()), "data");
        world.webhook("hook", "data", sandbox.webhookUrl() + "/life");
        world.provider("push", "NTFY", ntfySettings(), "data");
        world.provider("mail", "SMTP", mailSettings(), "data");
    }

    private JsonObject slackSettings() {
        return World.object()
                .add("bot_token", "xoxb-1-2-life")
                .add("default_channel", "C0123456789")
                .add("api_base_url", "http://localhost:" + slack.port() + "/api")
                .build();
    }

    private JsonObject ntfySettings() {
        return World.object()
                .add("server_url", "http://localhost:" + sandbox.httpPort())
                .add("default_topic", "ops")
                .build();
    }

    private JsonObject mailSettings() {
        return World.object()
                .add("host", "localhost")
                .add("port", sandbox.smtpPort())
                .add("use_tls", false)
                .add("from_email", "imas@example.org")
                .build();
    }

    private void step(String incident, String step, int deliveries) {
        assertThat(api.post("incidents/" + incident + "/" + step, "").status()).isEqualTo(200);
        awaitAllDelivered(incident, deliveries);
    }

    /** All of them, but for the invitation: nobody of this team is known to that Slack. */
    private void awaitAllDelivered(String incident, int number) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(world.deliveries(incident))
                        .filteredOn(delivery -> !delivery.getString("task").equals("INVITE"))
                        .hasSize(number - 1)
                        .allSatisfy(delivery ->
                                assertThat(delivery.getString("state")).isEqualTo("DELIVERED")));
    }

    private PayaraMicro start(Path data) {
        Map<String, String> environment = Map.of(
                "IMAS_BOOTSTRAP_TOKEN", TOKEN,
                "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
                "IMAS_WARROOM_ARCHIVE_AFTER", "PT2S");
        return PayaraMicro.start(new PayaraMicro.Setup(port, data, FOLDER.resolve("server.log"), environment))
                .awaitReady(Duration.ofMinutes(3));
    }
}
