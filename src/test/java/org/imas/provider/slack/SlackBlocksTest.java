package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks as Slack's own model reads them, and as its limits are. */
class SlackBlocksTest {

    private static final Gson STRICT = GsonFactory.createSnakeCase(strict());

    private static SlackConfig strict() {
        SlackConfig config = new SlackConfig();
        config.setFailOnUnknownProperties(true);
        config.setLibraryMaintainerMode(true);
        return config;
    }

    private static List<LayoutBlock> read(JsonArray blocks) {
        return Arrays.asList(STRICT.fromJson(blocks.toString(), LayoutBlock[].class));
    }

    private static JsonArray blocks(String title, String body, Links links) {
        return SlackBlocks.of(SlackTestKit.notice(title, body, links));
    }

    private static String text(JsonArray blocks, int block) {
        return blocks.getJsonObject(block).getJsonObject("text").getString("text");
    }

    @Test
    void slacksOwnModelReadsEveryBlockAndKnowsEveryKey() {
        List<LayoutBlock> read = read(SlackBlocks.of(Notices.of("TRIGGERED")));
        assertThat(read)
                .extracting(block -> (Object) block.getClass())
                .containsExactly(
                        HeaderBlock.class,
                        SectionBlock.class,
                        SectionBlock.class,
                        SectionBlock.class,
                        ActionsBlock.class);
        assertThat(((HeaderBlock) read.get(0)).getText().getText()).isEqualTo("🔴 Redis Cluster Down");
        assertThat(((SectionBlock) read.get(1)).getFields()).hasSize(3);
        ButtonElement button =
                (ButtonElement) ((ActionsBlock) read.get(4)).getElements().get(0);
        assertThat(button.getUrl()).isEqualTo("https://imas.example.com/incidents/abc12345");
        assertThat(button.getText().getText()).isEqualTo("🔍 View Incident");
    }

    @Test
    void slacksOwnModelReadsTheCallAsAWhole() {
        JsonObject sent = SlackPayload.post("C0123456789", Notices.of("TRIGGERED"));
        ChatPostMessageRequest read = STRICT.fromJson(sent.toString(), ChatPostMessageRequest.class);
        assertThat(read.getChannel()).isEqualTo("C0123456789");
        assertThat(read.isUnfurlLinks()).isFalse();
        assertThat(read.getBlocks()).hasSize(5);
        assertThat(read.getText()).contains("Redis Cluster Down");
    }

    @Test
    void theModelIsStrictIndeed() {
        assertThatThrownBy(() -> STRICT.fromJson("[{\"type\":\"header\",\"colour\":\"red\"}]", LayoutBlock[].class))
                .isInstanceOf(JsonParseException.class);
    }

    @RepeatedTest(200)
    void whateverTheNoticeHoldsTheMessageIsOneThatSlackTakes(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int longest = run.getCurrentRepetition() % 3 == 0 ? 8000 : 300;
        String link = "https://example.com/?a=1&b=" + "x&".repeat(random.nextInt(2000));
        Notice notice = SlackTestKit.with(
                SlackTextTest.random(random, longest),
                SlackTextTest.random(random, longest),
                SlackTextTest.random(random, longest),
                new Links(link, link, link, link));
        JsonObject sent = SlackPayload.post("C0123456789", notice);
        JsonArray blocks = sent.getJsonArray("blocks");

        assertThat(SlackBlockRules.errors(blocks)).isEmpty();
        assertThat(SlackBlockRules.length(blocks)).isLessThan(SlackRules.MAX_BLOCKS);
        assertThat(points(sent.getString("text"))).isBetween(1, SlackRules.MAX_TEXT);
        assertThat(read(blocks)).hasSameSizeAs(blocks);
        assertThat(blocks.getJsonObject(1).toString()).doesNotContain("<", ">");
    }

    @Test
    void theLongestOfEverythingStaysBelowTheSumLimit() {
        String long2000 = "https://example.com/" + "x".repeat(900);
        String button = "https://example.com/" + "x".repeat(2980);
        Notice notice = SlackTestKit.with(
                "x".repeat(9000), "&".repeat(9000), "s".repeat(9000), new Links(button, long2000, long2000, long2000));
        JsonObject sent = SlackPayload.post("C0123456789", notice);
        assertThat(sent.getJsonArray("blocks")).hasSize(5);
        assertThat(SlackBlockRules.errors(sent.getJsonArray("blocks"))).isEmpty();
        assertThat(SlackBlockRules.length(sent.getJsonArray("blocks"))).isBetween(9000, SlackRules.MAX_BLOCKS - 1);
        assertThat(points(sent.getString("text"))).isLessThanOrEqualTo(SlackRules.MAX_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"149, 149", "150, 150", "151, 150"})
    void aHeaderIsCutAt150(int length, int left) {
        // the emoji and the space are two of them
        assertThat(points(text(blocks("é".repeat(length - 2), "b", Links.NONE), 0)))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"2999, 2999", "3000, 3000", "3001, 3000"})
    void aDescriptionIsCutAt3000AsItIsCountedAfterEscaping(int length, int left) {
        int title = SlackBlocks.DESCRIPTION.length();
        assertThat(points(text(blocks("t", "🔥".repeat(length - title), Links.NONE), 2)))
                .isEqualTo(left);
        String escaped = text(blocks("t", "x".repeat(length - title - 5) + "&", Links.NONE), 2);
        assertThat(escaped).endsWith(length > 3000 ? "x…" : "&amp;");
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500"})
    void aFieldIsCutAt500(int length, int left) {
        int label = "*Service:*\n".length();
        JsonArray blocks = SlackBlocks.of(SlackTestKit.with("t", "b", "x".repeat(length - label), Links.NONE));
        JsonObject field = blocks.getJsonObject(1).getJsonArray("fields").getJsonObject(1);
        assertThat(field.getString("text")).hasSize(left);
    }

    @ParameterizedTest
    @CsvSource({"2999, true", "3000, true", "3001, false"})
    void aButtonWhoseAddressIsTooLongIsLeftOut(int length, boolean there) {
        String url = "https://example.com/";
        JsonArray blocks = blocks("t", "b", new Links(url + "x".repeat(length - url.length()), null, null, null));
        assertThat(blocks.toString().contains("\"actions\"")).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"2999, true", "3000, true", "3001, false"})
    void aLinkThatNoLongerFitsIntoItsSectionIsLeftOutWhole(int length, boolean there) {
        String line = SlackLinks.TITLE + "\n• <https://example.com/|📋 Runbook>";
        Links links = new Links(null, null, "https://example.com/" + "x".repeat(length - points(line)), null);
        assertThat(points(SlackLinks.of(links, SlackRules.MAX_SECTION))).isEqualTo(there ? length : 0);
    }

    @ParameterizedTest
    @CsvSource({"3999, 3999", "4000, 4000", "4001, 4000"})
    void theTextForNotificationsIsCutAt4000(int length, int left) {
        Notice bare = SlackTestKit.notice("t", "b", Links.NONE);
        // two characters are kept back for the blank line before links
        int rest = points(SlackPayload.text(bare)) - 1 + 2;
        Notice notice = SlackTestKit.notice("t", "x".repeat(length - rest), Links.NONE);
        assertThat(points(SlackPayload.text(notice)) + 2).isEqualTo(left);
    }

    @Test
    void textFromOutsideCannotLinkMentionOrWakeAnybodyUp() {
        String evil = "<!channel> <@U0> <https://evil.example|click> *b* @here &lt;";
        Notice notice = SlackTestKit.with(evil, evil, evil, Links.NONE);
        JsonObject sent = SlackPayload.post("C0123456789", notice);
        String escaped = "&lt;!channel&gt; &lt;@U0&gt; &lt;https://evil.example|click&gt; *b* @\u2060here &amp;lt;";
        assertThat(sent.getString("text")).contains(escaped).doesNotContain("<");
        assertThat(text(sent.getJsonArray("blocks"), 2)).isEqualTo(SlackBlocks.DESCRIPTION + escaped);
        // a plain_text has no markup: escaped, it would read wrong
        assertThat(text(sent.getJsonArray("blocks"), 0)).isEqualTo("🔴 " + evil);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
