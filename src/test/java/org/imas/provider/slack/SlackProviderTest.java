package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Local;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.provider.Links;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.imas.provider.WarRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackProviderTest extends ProviderContract {

    private final SlackFake slack = (SlackFake) remote;
    private final SlackWorkspace workspace = slack.workspace;
    private final SettingsForm form = SettingsForm.ofProvider(SlackProvider.class);

    @Override
    protected Class<? extends NotificationProvider> type() {
        return SlackProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        return SlackTestKit.provider(allowPrivate);
    }

    @Override
    protected Remote remote() {
        return new SlackFake();
    }

    @Override
    protected JsonObject settings(int port) {
        return SlackTestKit.settings(port, CANARY);
    }

    @Override
    protected String target() {
        return SlackWorkspace.GENERAL;
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {
                  "bot_token": "xoxb-1234567890-1234567890123-abcdefghijklmnopqrstuvwx",
                  "default_channel": "C0123456789"
                }""", """
                {"bot_token": "xoxb-xxx", "default_channel": "C0123456789"}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private SendResult sendTo(String target) throws Exception {
        return provider(true).send(Notices.message(Notices.of("TRIGGERED"), bound(), target));
    }

    private SendResult send() throws Exception {
        return sendTo(target());
    }

    @Test
    void anAlarmLooksAsTheSpecificationWantsIt() throws Exception {
        SendResult result = send();
        String received = remote.received();

        assertThat(result.remote()).isEqualTo("C0123456789/1700000010.000100/1");
        assertThat(received)
                .startsWith("POST /api/chat.postMessage HTTP/1.1\r\n")
                .contains("Authorization: Bearer " + CANARY + "\r\n")
                .contains("Content-Type: application/json; charset=utf-8\r\n");
        assertThat(Json.parse(readable(received))).isEqualTo(Json.parse("""
                {"channel": "C0123456789",
                 "text": "🔴 Redis Cluster Down\\nSeverity: SEV1_CRITICAL\\nService: redis-prod\\nStatus: TRIGGERED\\n\\n\
                Connection timeout on all nodes\\n\\n*Quick Links:*\
                \\n• <https://docs.example.com/lid/a&amp;b|📄 LID Document>\
                \\n• <https://runbooks.example.com/redis|📋 Runbook>\
                \\n• <https://chat.example.com/room|💬 War Room>",
                 "unfurl_links": false, "unfurl_media": false,
                 "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "🔴 Redis Cluster Down", "emoji": true}},
                  {"type": "section", "fields": [
                   {"type": "mrkdwn", "text": "*Severity:*\\nSEV1_CRITICAL"},
                   {"type": "mrkdwn", "text": "*Service:*\\nredis-prod"},
                   {"type": "mrkdwn", "text": "*Status:*\\nTRIGGERED"}]},
                  {"type": "section", "text": {"type": "mrkdwn", "text":
                   "*Description:*\\nConnection timeout on all nodes"}},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "*Quick Links:*\
                \\n• <https://docs.example.com/lid/a&amp;b|📄 LID Document>\
                \\n• <https://runbooks.example.com/redis|📋 Runbook>\
                \\n• <https://chat.example.com/room|💬 War Room>"}},
                  {"type": "actions", "elements": [
                   {"type": "button", "action_id": "view_incident",
                    "text": {"type": "plain_text", "text": "🔍 View Incident", "emoji": true},
                    "url": "https://imas.example.com/incidents/abc12345"}]}]}"""));
    }

    @Test
    void aBareIncidentHasNoEmptyBlocksAndNoDeadButton() throws Exception {
        Links dead = new Links("#", "javascript:alert(1)", null, "");
        assertThat(send(SlackTestKit.notice("Down", "  \n", dead)).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.messages.get(0).blocks).hasSize(2);
        assertThat(workspace.calls).containsExactly("chat.postMessage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#incidents", "incidents", "C0123456789", "UANN00001", "W0ANN0001"})
    void aTargetIsAChannelByIdOrNameOrAUser(String target) throws Exception {
        SendResult result = sendTo(target);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.remote()).matches("[CD][A-Z0-9]+/.*");
    }

    @Test
    void aPersonIsFoundByTheirAddressAndToldDirectly() throws Exception {
        workspace.users.put("ann+ops@example.com", "UANN00001");
        assertThat(sendTo("ann+ops@example.com").remote()).startsWith("DANN00001/");
        assertThat(remote.received()).startsWith("GET /api/users.lookupByEmail?email=ann%2Bops%40example.com HTTP/1.1");
        assertThat(sendTo("nobody@example.com").code()).isEqualTo("users_not_found");
        assertThat(workspace.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "<!channel>", "a@b@c", "https://x", "@"})
    void aTargetThatIsNoneIsRefusedBeforeAnythingIsSent(String target) throws Exception {
        assertThat(sendTo(target).code()).isEqualTo("bad-target");
        assertThat(remote.received()).isEmpty();
    }

    @Test
    void aChannelThatTheBotIsNotInIsJoinedOnce() throws Exception {
        workspace.channels.get(SlackWorkspace.GENERAL).members.clear();
        assertThat(send().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.calls).containsExactly("chat.postMessage", "conversations.join", "chat.postMessage");
    }

    @Test
    void aChannelKnownByItsNameIsLookedUpToBeJoined() throws Exception {
        for (int i = 0; i < 5; i++) {
            workspace.add(new SlackWorkspace.Channel("C000000000" + i, "other" + i, false, "UANN"));
        }
        workspace.channels.get(SlackWorkspace.GENERAL).members.clear();
        assertThat(sendTo("#incidents").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.in(SlackWorkspace.GENERAL)).hasSize(1);
    }

    @Test
    void aChannelThatCannotBeJoinedIsRefusedAndSaysWhy() throws Exception {
        workspace.add(new SlackWorkspace.Channel("C0SECRET99", "secret", true, "UANN"));
        SendResult result = sendTo("C0SECRET99");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo("not_in_channel");
        assertThat(result.detail()).contains("method_not_supported_for_channel_type");

        workspace.plan("chat.postMessage", "not_in_channel");
        workspace.plan("chat.postMessage", "not_in_channel");
        assertThat(send().code()).isEqualTo("not_in_channel");
        assertThat(workspace.messages).isEmpty();
    }

    @Test
    void aChannelWhoseNameCannotBeLookedUpNowIsTriedAgainAndAnUnknownOneIsRefused() throws Exception {
        workspace.plan("chat.postMessage", "not_in_channel");
        workspace.plan("conversations.list", "ratelimited");
        assertThat(sendTo("#elsewhere").outcome()).isEqualTo(Outcome.TRY_AGAIN);
        workspace.plan("chat.postMessage", "not_in_channel");
        assertThat(sendTo("#elsewhere").code()).isEqualTo("not_in_channel");
    }

    @Test
    void joiningTooOftenIsTriedAgain() throws Exception {
        workspace.plan("chat.postMessage", "not_in_channel");
        workspace.plan("conversations.join", "ratelimited");
        assertThat(send().outcome()).isEqualTo(Outcome.TRY_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "no_text", "invalid_json"})
    void whatSlackFindsWrongWithOurBlocksGoesOutAsPlainTextInTheSameCall(String error) throws Exception {
        workspace.plan("chat.postMessage", error);
        SendResult result = send();
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.messages).hasSize(1);
        assertThat(workspace.messages.get(0).blocks).isEmpty();
        assertThat(workspace.messages.get(0).text)
                .contains("Redis Cluster Down", "redis-prod", "Connection timeout on all nodes", "|📋 Runbook>");
    }

    @Test
    void whatIsRefusedEvenAsPlainTextIsRefused() throws Exception {
        workspace.plan("chat.postMessage", "invalid_arguments");
        workspace.plan("chat.postMessage", "invalid_arguments");
        assertThat(send().code()).isEqualTo("invalid_arguments");
    }

    @ParameterizedTest
    @CsvSource({
        "ratelimited, TRY_AGAIN",
        "internal_error, TRY_AGAIN",
        "service_unavailable, TRY_AGAIN",
        "request_timeout, TRY_AGAIN",
        "team_added_to_org, TRY_AGAIN",
        "message_limit_exceeded, TRY_AGAIN",
        "fatal_error, UNCLEAR",
        "token_revoked, REFUSED",
        "account_inactive, REFUSED",
        "channel_not_found, REFUSED",
        "is_archived, REFUSED",
        "restricted_action, REFUSED",
        "a_word_of_tomorrow, REFUSED"
    })
    void theErrorOfA200Decides(String error, Outcome outcome) throws Exception {
        workspace.plan("chat.postMessage", error);
        SendResult result = send();
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(error);
        assertThat(result.retryAfter()).isEqualTo(error.startsWith("message_l") ? Duration.ofHours(1) : null);
        assertThat(workspace.messages).isEmpty();
    }

    @Test
    void aWaitAskedForWithA200IsKept() throws Exception {
        slack.answers(200, "{\"ok\":false,\"error\":\"ratelimited\"}", "Retry-After: 30");
        assertThat(send().retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aMissingScopeIsNamed() throws Exception {
        slack.answers(200, "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\",\"provided\":\"x\"}");
        assertThat(send().detail()).isEqualTo("missing_scope (needed: chat:write)");
    }

    @Test
    void warningsAreNoErrors() throws Exception {
        slack.answers(
                200,
                "{\"ok\":true,\"channel\":\"C0123456789\",\"ts\":\"1.5\",\"warning\":\"missing_charset\","
                        + "\"response_metadata\":{\"warnings\":[\"missing_charset\"]}}");
        SendResult result = send();
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.remote()).isEqualTo("C0123456789/1.5/1");
    }

    @Test
    void anAnswerTooLongToBeReadToItsEndStillCounts() throws Exception {
        slack.answers(
                200,
                "{\"ok\":true,\"channel\":\"C0123456789\",\"ts\":\"1.5\",\"message\":{\"text\":\"" + "x".repeat(100_000)
                        + "\"}}");
        SendResult result = send();
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.remote()).isEqualTo("C0123456789/1.5/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ok\":1}", "{\"ok\":\"true\"}", "{\"status\":\"up\"}", "ok", "[]", ""})
    void a200OfSomethingElseIsNoSuccess(String body) throws Exception {
        slack.answers(200, body);
        assertThat(send().outcome()).isNotEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theBaseAddressReplacesExactlyTheBase() throws Exception {
        for (String base : List.of("/api", "/api/", "/proxy/api")) {
            JsonObject json = Json.parse(
                    "{\"bot_token\":\"t\",\"api_base_url\":\"http://localhost:" + remote.port() + base + "\"}");
            provider(true).send(Notices.message(Notices.of("TEST"), form.bind(json), target()));
            String path = base.endsWith("/") ? base : base + "/";
            assertThat(remote.received()).startsWith("POST " + path + "chat.postMessage ");
        }
        SlackProvider.Settings bound = (SlackProvider.Settings) form.bind(Json.parse("{\"bot_token\":\"t\"}"));
        assertThat(bound.apiBaseUrl()).hasToString("https://slack.com/api");
        assertThat(form.target(Json.parse(samples().get(1)))).contains("C0123456789");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'default_channel':'C0' | bot_token | is required",
                "'bot_token':'xoxb é' | bot_token | ASCII",
                "'bot_token':'t','default_channel':'a b' | default_channel | id or name",
                "'bot_token':'t','api_base_url':'slack.com/api' | api_base_url | http or https",
                "'bot_token':'t','api_base_url':'https://u:p@slack.com/api' | api_base_url | user name",
                "'bot_token':'t','api_base_url':'https://slack.com/api?x=1' | api_base_url | query"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = form.faults(Json.parse("{" + json.replace('\'', '"') + "}"));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }

    @Test
    void theBeanGivesRoomsToo() {
        assertThat(type().getAnnotation(Local.class).value()).contains(WarRooms.class);
    }
}
