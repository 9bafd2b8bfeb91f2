package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.Multipart;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Acknowledging from a message, on the WAR as shipped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("matrix")
class AnswerIT extends Hub {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("Acknowledge: https?://[^/]+(/api/v1/r/[\\w-]{48})\\s");
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;
    private String incident = "";

    @BeforeEach
    void anIncidentIsToldByMail() {
        mail.start();
        world = new World(api());
        String team = world.team("data");
        world.service("redis", "data");
        world.onCall(team, world.person("Ada", world.name("ada") + "@example.org"));
        JsonObject settings = World.object()
                .add("host", "localhost")
                .add("port", mail.getSmtp().getPort())
                .add("from_email", "imas@example.org")
                .add("use_tls", false)
                .build();
        world.provider("mail", "SMTP", settings, "data");
        incident = World.id(api().post("incidents", world.report("Redis <b>down</b>", "redis", "SEV1_CRITICAL")));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_link_in_a_mail_shows_on_get_acts_on_post_and_says_so_afterwards() throws Exception {
        String link = linkInMail();
        HttpResponse<String> shown = call("GET", link);
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("Redis &lt;b&gt;down&lt;/b&gt;", "<form method=\"post\">");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(call("HEAD", link).statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(overridden(link)).as("a GET stays one").isEqualTo(200);
        assertThat(status()).as("looking changes nothing").isEqualTo("TRIGGERED");

        HttpResponse<String> done = call("POST", link);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Acknowledged by " + world.name("Ada")).doesNotContain("<form");
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        assertThat(timeline("ACKNOWLEDGED"))
                .containsExactly(world.name("Ada") + " through " + world.name("mail") + " (SMTP)");

        assertThat(call("POST", link).body()).contains("This link was used");
        assertThat(call("GET", link).body()).contains("This link was used").doesNotContain("<form");
        assertThat(timeline("ACKNOWLEDGED")).hasSize(1);
    }

    /** Last, as the guesses of one test count in the next one. */
    @Test
    @Order(Integer.MAX_VALUE)
    void guesses_are_slowed_down_and_the_right_link_goes_on() throws Exception {
        String link = linkInMail();
        HttpResponse<String> answer = call("GET", "/api/v1/r/x");
        for (int i = 0; i < 100 && answer.statusCode() == 404; i++) {
            answer = call("POST", "/api/v1/r/x");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(slack("payload=x", now, "v0=1")).isEqualTo(429);
        assertThat(call("POST", link).body()).contains("Acknowledged by");
    }

    private static int overridden(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .header("X-HTTP-Method-Override", "POST")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void a_link_that_is_not_ours_tells_nothing() throws Exception {
        String link = linkInMail();
        char last = link.charAt(link.length() - 2) == 'A' ? 'B' : 'A';
        String forged = link.substring(0, link.length() - 2) + last + link.substring(link.length() - 1);
        for (String path : List.of(forged, "/api/v1/r/x")) {
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer = call(method, path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body())
                        .contains("This link is not valid.")
                        .doesNotContain("Redis", path.substring(path.lastIndexOf('/') + 1) + "\"");
            }
        }
        assertThat(status()).isEqualTo("TRIGGERED");
    }

    @Test
    void a_button_in_slack_is_answered_at_once_and_worked_on_afterwards() throws Exception {
        try (Sink slack = new Sink()) {
            String secret = world.name(SECRET);
            JsonObject settings = World.object()
                    .add("bot_token", "xoxb-1")
                    .add("default_channel", "C0123456789")
                    .add("api_base_url", slack.url("/api"))
                    .add("signing_secret", secret)
                    .build();
            world.provider("slack", "SLACK", settings, "data");
            incident = World.id(api().post("incidents", world.report("Redis down", "redis", "SEV1_CRITICAL")));
            String body = press(tokenInSlack(slack));
            String now = String.valueOf(Instant.now().getEpochSecond());
            String old = String.valueOf(Instant.now().getEpochSecond() - 400);
            assertThat(slack(body, now, sign("another", now, body))).isEqualTo(401);
            assertThat(slack(body, old, sign(secret, old, body))).isEqualTo(401);
            assertThat(slack(body, now, "")).isEqualTo(401);
            assertThat(status()).isEqualTo("TRIGGERED");

            assertThat(slack(body, now, sign(secret, now, body))).isEqualTo(200);

            Awaitility.await("the press is worked on")
                    .atMost(ofSeconds(20))
                    .until(() -> status().equals("ACKNOWLEDGED"));
            assertThat(timeline("ACKNOWLEDGED"))
                    .containsExactly("slack:grace through " + world.name("slack") + " (SLACK)");
            assertThat(slack(body, now, sign(secret, now, body)))
                    .as("once more")
                    .isEqualTo(200);
        }
    }

    /** What the button of the alarm carries. */
    private static String tokenInSlack(Sink slack) {
        Awaitility.await("the message")
                .atMost(ofSeconds(20))
                .until(() -> slack.at("/api/chat.postMessage").stream()
                        .anyMatch(arrival -> arrival.body().contains("\"value\"")));
        Matcher token = Pattern.compile("\"value\":\"([\\w-]{48})\"")
                .matcher(slack.at("/api/chat.postMessage").get(0).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String press(String token) {
        String payload = "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0X\",\"username\":\"grace\"},"
                + "\"actions\":[{\"action_id\":\"acknowledge\",\"value\":\"" + token + "\"}]}";
        return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }

    private static String sign(String secret, String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(signed);
    }

    private static int slack(String body, String timestamp, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/api/v1/slack/interactions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static HttpResponse<String> call(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String linkInMail() throws Exception {
        Awaitility.await("the mail").atMost(ofSeconds(20)).until(() -> mail.getReceivedMessages().length > 0);
        Multipart parts = (Multipart) mail.getReceivedMessages()[0].getContent();
        String plain = String.valueOf(parts.getBodyPart(0).getContent());
        Matcher link = LINK.matcher(plain);
        assertThat(link.find()).as(plain).isTrue();
        return link.group(1);
    }

    private String status() {
        return api().get("incidents/" + incident).json().getString("status");
    }

    private List<String> timeline(String kind) {
        return api().get("incidents/" + incident + "/timeline").items().stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .map(entry -> entry.getString("actor") + " " + entry.getString("note"))
                .toList();
    }
}
