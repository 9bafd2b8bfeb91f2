package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.provider.Brand;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The card's limits; the figures are those of discord-api-docs, message.mdx, and specs/openapi.json. */
class DiscordEmbedTest {

    private static final Brand BRAND = new Brand("IMAS");

    private static Notice with(String title, String body, String service, Links links) {
        Notice n = Notices.of("TRIGGERED");
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                title,
                body,
                n.severity(),
                n.status(),
                service,
                n.scopes(),
                n.labels(),
                links,
                n.at(),
                null);
    }

    private static JsonObject embed(String title, String body, String service) {
        return checked(with(title, body, service, Links.NONE));
    }

    private static JsonObject checked(Notice notice) {
        JsonObject embed = DiscordEmbed.of(notice, BRAND);
        FakeLimits.check(Json.createObjectBuilder()
                .add("embeds", Json.createArrayBuilder().add(embed))
                .build());
        return embed;
    }

    private static String value(JsonObject embed, String name) {
        return embed.getJsonArray("fields").stream()
                .map(field -> field.asJsonObject())
                .filter(field -> field.getString("name").endsWith(name))
                .map(field -> field.getString("value"))
                .findFirst()
                .orElse("");
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    @Test
    void itLooksAsTheSpecificationShowsIt() {
        assertThat(DiscordEmbed.of(Notices.of("TRIGGERED"), BRAND)).isEqualTo(org.imas.platform.Json.parse("""
                {"title": "🔴 Redis Cluster Down",
                 "url": "https://imas.example.com/incidents/abc12345",
                 "description": "Connection timeout on all nodes",
                 "color": 14431557,
                 "fields": [
                  {"name": "🖥️ Service", "value": "redis-prod", "inline": true},
                  {"name": "⚠️ Severity", "value": "SEV1_CRITICAL", "inline": true},
                  {"name": "📊 Status", "value": "TRIGGERED", "inline": true},
                  {"name": "🔗 Links", "value": "• [Dashboard](https://imas.example.com/incidents/abc12345) • \
                [Runbook](https://runbooks.example.com/redis) • [LID](https://docs.example.com/lid/a&b) • \
                [War room](https://chat.example.com/room)", "inline": false}],
                 "footer": {"text": "IMAS Manager • abc12345"},
                 "timestamp": "2026-02-05T18:30:00Z"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "SEV1_CRITICAL, 14431557, 🔴",
        "SEV2_HIGH, 16612884, 🟠",
        "SEV3_MEDIUM, 16761095, 🟡",
        "SEV4_LOW, 903920, 🟢",
        "SEV9_ODD, 7107965, ⚪"
    })
    void theSeverityDecidesColourAndEmoji(String severity, int colour, String emoji) {
        JsonObject embed = checked(Notices.severity(severity));
        assertThat(embed.getInt("color")).isEqualTo(colour);
        assertThat(embed.getString("title")).isEqualTo(emoji + " Redis Cluster Down");
    }

    @ParameterizedTest
    @ValueSource(ints = {253, 254, 255})
    void aTitleHas256Characters(int length) {
        String title = embed("🔥".repeat(length), "b", "s").getString("title");
        assertThat(points(title)).isEqualTo(Math.min(length + 2, 256));
        assertThat(title.endsWith("…")).isEqualTo(length > 254);
    }

    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 4097})
    void aDescriptionHas4096Characters(int length) {
        String description = embed("t", "🔥".repeat(length), "s").getString("description");
        assertThat(points(description)).isEqualTo(Math.min(length, 4096));
        assertThat(description.endsWith("…")).isEqualTo(length > 4096);
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025})
    void aFieldHas1024Characters(int length) {
        String service = value(embed("t", "b", "🔥".repeat(length)), "Service");
        assertThat(points(service)).isEqualTo(Math.min(length, 1024));
        assertThat(service.endsWith("…")).isEqualTo(length > 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void allTogetherHave6000Characters(int more) {
        String link = "https://e.com/" + "x".repeat(980);
        String title = "t".repeat(254);
        String service = "s".repeat(1024);
        int others = sum(checked(with(title, "", service, new Links(link, null, null, null))));
        int room = 6000 - others;
        assertThat(room).isLessThan(4096);
        JsonObject embed = checked(with(title, "x".repeat(room + more), service, new Links(link, null, null, null)));
        assertThat(sum(embed)).isEqualTo(Math.min(6000, 6000 + more));
        assertThat(embed.getString("description").endsWith("…")).isEqualTo(more > 0);
    }

    private static int sum(JsonObject embed) {
        return points(embed.getString("title"))
                + points(embed.getString("description", ""))
                + points(embed.getJsonObject("footer").getString("text"))
                + embed.getJsonArray("fields").stream()
                        .map(field -> field.asJsonObject())
                        .mapToInt(field -> points(field.getString("name")) + points(field.getString("value")))
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025})
    void linksThatDoNotFitTheFieldAreLeftOutAsAWhole(int length) {
        String frame = "• [Dashboard](https://e.com/)";
        String link = "https://e.com/" + "x".repeat(length - frame.length());
        JsonObject embed = checked(with("t", "b", "s", new Links(link, null, "https://r.com", null)));
        assertThat(value(embed, "Links"))
                .isEqualTo(length > 1024 ? "• [Runbook](https://r.com)" : "• [Dashboard](" + link + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {2047, 2048, 2049})
    void theTitleLinksWhereTheAddressHasAtMost2048Characters(int length) {
        String link = "https://e.com/" + "x".repeat(length - 14);
        JsonObject embed = checked(with("t", "b", "s", new Links(link, null, null, null)));
        assertThat(embed.getString("url", "")).isEqualTo(length > 2048 ? "" : link);
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        JsonObject embed = embed("\u00a0", " \n\u00a0", "\u2003");
        assertThat(embed.getString("title")).isEqualTo("🔴");
        assertThat(embed).doesNotContainKeys("description", "url");
        assertThat(embed.getJsonArray("fields")).hasSize(2);
    }

    @Test
    void linksNobodyCanFollowAreLeftOutAndNoneEndsEarly() {
        Links links = new Links("javascript:alert(1)", "#", "https://e.com/a_(b)", "ftp://e.com");
        assertThat(value(checked(with("t", "b", "s", links)), "Links"))
                .isEqualTo("• [Runbook](https://e.com/a_%28b%29)");
    }

    @Test
    void theTimeHasAtMostMilliseconds() {
        Notice n = Notices.of("TRIGGERED");
        Notice fine = new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                n.title(),
                n.body(),
                n.severity(),
                n.status(),
                n.service(),
                n.scopes(),
                n.labels(),
                n.links(),
                Instant.parse("2026-02-05T18:30:00.123456789Z"),
                null);
        assertThat(checked(fine).getString("timestamp")).isEqualTo("2026-02-05T18:30:00.123Z");
    }

    @RepeatedTest(200)
    void everyLimitHoldsWhateverTheNoticeHolds(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String[] pieces = {"*", "_", "\\", "🔥", "é", " ", "\n", "👨‍👩‍👧", "https://e.com/a_b ", "x", "\u00a0", "<@1>"
        };
        String text = IntStream.range(0, random.nextInt(8000))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining());
        String link = "https://example.com/" + "é".repeat(random.nextInt(1100));
        Notice n = Notices.of("RESOLVED");
        checked(new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                text,
                text,
                text,
                text,
                text,
                text,
                n.scopes(),
                n.labels(),
                new Links(link, link, link, link),
                n.at(),
                null));
    }
}
