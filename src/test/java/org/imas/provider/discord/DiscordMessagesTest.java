package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.imas.platform.FakeServer;
import org.imas.platform.Json;
import org.imas.provider.Brand;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, in both modes, against a Discord that keeps and refuses as the real one. */
class DiscordMessagesTest {

    private static final String TOKEN = "tok-en_1";
    private static final SettingsForm FORM = SettingsForm.ofProvider(DiscordProvider.class);

    private final DiscordFake discord = new DiscordFake(TOKEN);
    private final DiscordProvider provider = DiscordProviderTest.discord(true);

    @AfterEach
    void close() {
        discord.close();
    }

    private Record settings(String mode) {
        return FORM.bind(Json.parse(
                mode.equals("webhook")
                        ? "{\"webhook_url\":\"http://localhost:" + discord.port() + "/api/webhooks/" + DiscordFake.HOOK
                                + "/" + TOKEN + "\"}"
                        : "{\"bot_token\":\"" + TOKEN + "\",\"guild_id\":\"" + FakeGuild.ID
                                + "\",\"api_base_url\":\"http://localhost:" + discord.port() + "/api/v10\"}"));
    }

    private SendResult send(String mode, String event, @Nullable String previous) throws Exception {
        return send(mode, Notices.of(event), UUID.randomUUID(), previous);
    }

    private SendResult send(String mode, Notice notice, UUID id, @Nullable String previous) throws Exception {
        return provider.send(new Message(id, DiscordFake.CHANNEL, notice, settings(mode), new Brand("IMAS"), previous));
    }

    private JsonObject only() {
        assertThat(discord.messages).hasSize(1);
        return discord.messages.values().iterator().next();
    }

    private static String status(JsonObject card) {
        return card.getJsonArray("embeds")
                .getJsonObject(0)
                .getJsonArray("fields")
                .getJsonObject(2)
                .getString("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "bot"})
    void anIncidentIsOneCardThatChangesAndALineForEveryChange(String mode) throws Exception {
        SendResult first = send(mode, "TRIGGERED", null);
        assertThat(first.outcome()).as(first.detail()).isEqualTo(Outcome.ACCEPTED);
        String root = first.remote();
        String previous = root;
        for (String event : List.of("ACKNOWLEDGED", "MITIGATED", "RESOLVED")) {
            SendResult result = send(mode, event, previous);
            assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
            previous = result.remote();
            assertThat(previous).isEqualTo(root);
            JsonObject card =
                    discord.messages.get(MessageRef.parse(root).orElseThrow().message());
            assertThat(status(card)).isEqualTo(event);
        }
        assertThat(discord.messages).hasSize(4);
        assertThat(discord.messages.values().stream().skip(1).map(line -> line.getString("content")))
                .containsExactly(
                        "👀 Acknowledged: Redis Cluster Down",
                        "🩹 Mitigated: Redis Cluster Down",
                        "✅ Resolved: Redis Cluster Down");
        assertThat(discord.messages.values())
                .allSatisfy(message -> assertThat(
                                message.getJsonObject("allowed_mentions").toString())
                        .isEqualTo("{\"parse\":[]}"));
        assertThat(discord.calls)
                .extracting(FakeCall::method)
                .containsExactly("POST", "PATCH", "POST", "PATCH", "POST", "PATCH", "POST");
    }

    @Test
    void aWebhookWaitsForTheMessageAndSpeaksUnderOurNameWithoutAnyLogin() throws Exception {
        send("webhook", "TRIGGERED", null);
        FakeCall call = discord.last();
        assertThat(call.line()).isEqualTo("POST /api/webhooks/1234567890/" + TOKEN + "?wait=true");
        assertThat(call.headers()).doesNotContainKey("authorization").containsEntry("user-agent", DiscordApi.AGENT);
        assertThat(call.json().getString("username")).isEqualTo("IMAS Manager");
        assertThat(call.json()).doesNotContainKeys("nonce", "content");
    }

    @Test
    void aBotLogsInAndItsSecondAttemptMakesNoSecondMessage() throws Exception {
        UUID id = UUID.randomUUID();
        SendResult first = send("bot", Notices.of("TRIGGERED"), id, null);
        assertThat(send("bot", Notices.of("TRIGGERED"), id, null).remote()).isEqualTo(first.remote());
        assertThat(discord.messages).hasSize(1);
        assertThat(discord.last().headers()).containsEntry("authorization", "Bot " + TOKEN);
        assertThat(discord.last().json().getString("nonce")).hasSizeLessThanOrEqualTo(25);
        send("bot", Notices.of("TRIGGERED"), UUID.randomUUID(), null);
        assertThat(discord.messages).hasSize(2);
    }

    @Test
    void aRepeatedChangeOfABotMakesNoSecondLine() throws Exception {
        String root = send("bot", "TRIGGERED", null).remote();
        UUID id = UUID.randomUUID();
        send("bot", Notices.of("RESOLVED"), id, root);
        send("bot", Notices.of("RESOLVED"), id, root);
        assertThat(discord.messages).hasSize(2);
    }

    @Test
    void theLineOfABotRepliesToTheCard() throws Exception {
        String root = send("bot", "TRIGGERED", null).remote();
        send("bot", "RESOLVED", root);
        JsonObject reference = discord.last().json().getJsonObject("message_reference");
        assertThat(DiscordFake.CHANNEL + "/" + reference.getString("message_id"))
                .isEqualTo(root);
        assertThat(reference.getBoolean("fail_if_not_exists")).isFalse();
    }

    @Test
    void aBotThatMayNotReplySaysItWithoutAReply() throws Exception {
        String root = send("bot", "TRIGGERED", null).remote();
        discord.next(FakeServer.answer(200, only().toString())).next(DiscordFake.error(400, 160002));
        SendResult result = send("bot", "RESOLVED", root);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(discord.last().json()).doesNotContainKey("message_reference");
        assertThat(discord.messages).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"webhook, 404, 10008", "bot, 404, 10008", "bot, 403, 50005"})
    void aCardThatIsGoneOrSomebodyElsesIsPostedAnew(String mode, int status, int code) throws Exception {
        discord.next(DiscordFake.error(status, code));
        SendResult result = send(mode, "RESOLVED", DiscordFake.CHANNEL + "/1");
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.remote()).isEqualTo(DiscordFake.CHANNEL + "/" + only().getString("id"));
        assertThat(status(only())).isEqualTo("RESOLVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/2/3", "1/../2", "a/1", "1/"})
    void whatIsNoReferenceToAMessageIsNotFollowed(String previous) throws Exception {
        send("bot", "RESOLVED", previous);
        assertThat(discord.lines()).containsExactly("POST /api/v10/channels/" + DiscordFake.CHANNEL + "/messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIGGERED", "TEST"})
    void anAlarmOrATestIsAlwaysANewMessage(String event) throws Exception {
        String root = send("webhook", "TRIGGERED", null).remote();
        assertThat(send("webhook", event, root).remote()).isNotEqualTo(root);
    }

    @Test
    void aChangeThatCannotBeMadeNowIsTriedAgainAsAWhole() throws Exception {
        String root = send("webhook", "TRIGGERED", null).remote();
        discord.next(FakeServer.drop());
        assertThat(send("webhook", "RESOLVED", root).outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(discord.messages).hasSize(1);
    }

    @Test
    void aLineWithoutAnAnswerIsUnclear() throws Exception {
        String root = send("webhook", "TRIGGERED", null).remote();
        discord.next(FakeServer.answer(200, only().toString())).next(FakeServer.drop());
        assertThat(send("webhook", "RESOLVED", root).outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void textThatLooksLikeAMentionPingsNobodyAndIsShownAsItIs() throws Exception {
        String root = send("bot", "TRIGGERED", null).remote();
        send("bot", Notices.of("RESOLVED", "@everyone <@123> **x**", "b"), UUID.randomUUID(), root);
        assertThat(discord.last().json().getString("content"))
                .isEqualTo("✅ Resolved: @everyone \\<@123\\> \\*\\*x\\*\\*");
        assertThat(discord.last().json().getJsonObject("allowed_mentions").toString())
                .isEqualTo("{\"parse\":[]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1987, 1988, 1989})
    void aLineHasAtMost2000Characters(int length) throws Exception {
        String root = send("webhook", "TRIGGERED", null).remote();
        send("webhook", Notices.of("RESOLVED", "🔥".repeat(length), "b"), UUID.randomUUID(), root);
        String content = discord.last().json().getString("content");
        assertThat(content.codePointCount(0, content.length())).isEqualTo(Math.min(length + 12, 2000));
    }

    @ParameterizedTest
    @CsvSource({"Discord Ops,", "clyde,", "IMAS, IMAS Manager"})
    void aNameThatDiscordRefusesIsNotSent(String brand, @Nullable String name) {
        assertThat(DiscordRules.username(new Brand(brand)).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {71, 72, 73})
    void aNameHasAtMost80Characters(int length) {
        String name = DiscordRules.username(new Brand("🔥".repeat(length))).orElseThrow();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(Math.min(length + 8, 80));
        assertThat(name.endsWith(" Manager")).isEqualTo(length <= 72);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "general", "../guilds/1", "12a", "1/2", "DISCORD ops", "123456789012345678901"})
    void aBotSendsOnlyToTheIdOfAChannel(String target) throws Exception {
        SendResult result = provider.send(Notices.message(Notices.of("TRIGGERED"), settings("bot"), target));
        assertThat(result.code()).isEqualTo("bad-channel");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(discord.calls).isEmpty();
    }

    @Test
    void aWebhookThatAnswersNothingHasTakenIt() throws Exception {
        discord.next(FakeServer.text("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
        SendResult result = send("webhook", "TRIGGERED", null);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.remote()).isNull();
    }

    @Test
    void aServerThatAnswersOtherJsonIsNotDiscord() throws Exception {
        discord.next(FakeServer.answer(200, "{\"ok\":true}"));
        assertThat(send("webhook", "TRIGGERED", null).code()).isEqualTo("not-discord");
    }
}
