package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imas.incident.Severity;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.SettingsForm;
import org.imas.provider.discord.DiscordProvider;
import org.imas.provider.email.EmailProvider;
import org.imas.provider.ntfy.NtfyProvider;
import org.imas.provider.ovhsms.OvhSmsProvider;
import org.imas.provider.slack.SlackProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a digest of sixty incidents reads, whatever it goes through. */
class DigestLooksTest {

    private static final Pattern LINE = Pattern.compile("(\\d+)/60 \\S+ (SEV\\d)");
    private static final int MANY = 60;

    private static Notice digest;

    /** The providers and their formats, with the longest text that one place of theirs takes. */
    private enum Through {
        SLACK(new SlackProvider(), "'bot_token':'xoxb-1'", 3_000),
        DISCORD(new DiscordProvider(), "'webhook_url':'https://discord.com/api/webhooks/1/abc'", 4_096),
        NTFY(new NtfyProvider(), "'server_url':'https://ntfy.sh','default_topic':'ops'", 4_096),
        EMAIL(new EmailProvider(), "'from_email':'imas@example.org'", 50_000),
        SLACK_WEBHOOK(new WebhookProvider(), settings("slack"), 40_000),
        TEAMS(new WebhookProvider(), settings("teams"), 20_000),
        MESSAGE_CARD(new WebhookProvider(), settings("teams_messagecard"), 20_000),
        OPSGENIE(new WebhookProvider(), settings("opsgenie") + ",'headers':{'Authorization':'GenieKey x'}", 15_000);

        private final NotificationProvider provider;
        private final String settings;
        private final int longest;

        Through(NotificationProvider provider, String settings, int longest) {
            this.provider = provider;
            this.settings = settings;
            this.longest = longest;
        }

        private static String settings(String format) {
            return "'url':'https://hooks.example.org/x','format':'" + format + "'";
        }
    }

    @BeforeAll
    static void digest() {
        try (Databases databases = new Databases()) {
            DigestWorld world = DigestWorld.chatting(databases.of(DatabaseKind.H2));
            DigestWorld.Node node = world.new Node();
            node.silence(Duration.ofHours(1));
            IntStream.range(0, MANY)
                    .forEach(i -> node.report(
                            "Disk /var full on node-" + i + ".eu-west.example.org", Severity.values()[3 - i % 3]));
            world.clock.advance(Duration.ofHours(1).plusSeconds(11));
            node.round();
            digest = world.digests().get(0).notice();
        }
    }

    private static Preview preview(NotificationProvider provider, String settings) {
        JsonObject given = Json.parse("{" + settings.replace('\'', '"') + "}");
        Record bound = SettingsForm.ofProvider(provider.getClass()).bind(given);
        return provider.preview(Notices.message(digest, bound, "ops"));
    }

    /** Every text of a JSON value. */
    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return Stream.of(text.getString());
        }
        Stream<JsonValue> inside = value instanceof JsonObject object
                ? object.entrySet().stream().map(Map.Entry::getValue)
                : value instanceof JsonArray array ? array.stream() : Stream.of();
        return inside.flatMap(DigestLooksTest::texts);
    }

    /** Of Slack the blocks: the text beside them says the same once more, for notifications. */
    private static String shown(String content) {
        JsonValue blocks = content.startsWith("{") ? Json.parse(content).get("blocks") : null;
        return blocks == null
                ? content
                : jakarta.json.Json.createObjectBuilder()
                        .add("blocks", blocks)
                        .build()
                        .toString();
    }

    @ParameterizedTest
    @EnumSource
    void it_keeps_within_the_limits_with_the_gravest_first_and_says_how_many_the_rest_are(Through through) {
        Preview preview = preview(through.provider, through.settings);
        if (preview.limit() != null) {
            assertThat(preview.size()).isLessThanOrEqualTo(preview.limit());
        }
        String content = shown(preview.content());
        assertThat(content.startsWith("{") ? texts(Json.parse(content)) : Stream.of(content))
                .allSatisfy(text ->
                        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(through.longest));
        assertThat(content).contains("60 incidents: redis");

        List<MatchResult> lines = LINE.matcher(content).results().toList();
        assertThat(lines)
                .as(content)
                .hasSizeGreaterThanOrEqualTo(15)
                .extracting(line -> line.group(1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(lines).extracting(line -> line.group(2)).isSorted();
        assertThat(content.contains("…")).isEqualTo(lines.size() < MANY);
    }

    @Test
    void an_sms_says_how_many_there_are_and_how_grave_it_is_at_worst() {
        Preview sms = preview(
                new OvhSmsProvider(),
                "'application_key':'a','application_secret':'b','consumer_key':'c','service_name':'sms-x-1','sender':'IMAS'");
        assertThat(sms.size()).isEqualTo(1);
        assertThat(sms.content()).contains("60 incidents: redis", "SEV2_HIGH");
    }
}
