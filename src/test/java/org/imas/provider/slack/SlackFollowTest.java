package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the first message lives on. */
class SlackFollowTest {

    private final SlackFake slack = new SlackFake();
    private final SlackWorkspace workspace = slack.workspace;

    @AfterEach
    void close() {
        slack.close();
    }

    private SendResult send(String event, @Nullable String previous) throws Exception {
        return sendTo(SlackWorkspace.GENERAL, event, previous);
    }

    private SendResult sendTo(String target, String event, @Nullable String previous) throws Exception {
        return SlackTestKit.provider(true)
                .send(Notices.message(Notices.of(event), SlackTestKit.bound(slack.port()), target, previous));
    }

    private String root() throws Exception {
        return String.valueOf(send("TRIGGERED", null).remote());
    }

    private SlackWorkspace.Posted first() {
        return workspace.messages.get(0);
    }

    @Test
    void anIncidentIsOneMessageThatChangesAndAThreadThatTellsHow() throws Exception {
        SendResult last = send("TRIGGERED", null);
        for (String event : new String[] {"ACKNOWLEDGED", "MITIGATED", "RESOLVED"}) {
            last = send(event, last.remote());
            assertThat(last.outcome()).isEqualTo(Outcome.ACCEPTED);
        }

        assertThat(workspace.firsts()).hasSize(1);
        assertThat(first().edits).isEqualTo(3);
        assertThat(first().blocks.toString()).contains("✅ Resolved: Redis Cluster Down", "*Status:*\\nRESOLVED");
        assertThat(workspace.replies())
                .hasSize(3)
                .allMatch(reply -> reply.thread.equals(first().ts) && !reply.broadcast)
                .extracting(reply -> reply.text)
                .containsExactly(
                        "👀 Acknowledged: Redis Cluster Down",
                        "🩹 Mitigated: Redis Cluster Down",
                        "✅ Resolved: Redis Cluster Down");
        assertThat(last.remote()).isEqualTo("C0123456789/" + first().ts + "/4");
        assertThat(workspace.calls)
                .containsExactly(
                        "chat.postMessage",
                        "chat.update",
                        "chat.postMessage",
                        "chat.update",
                        "chat.postMessage",
                        "chat.update",
                        "chat.postMessage");
    }

    @Test
    void directMessagesAreChangedInTheirOwnChannel() throws Exception {
        SendResult first = sendTo("UANN00001", "TRIGGERED", null);
        assertThat(sendTo("UANN00001", "RESOLVED", first.remote()).remote()).startsWith("DANN00001/");
        assertThat(first().edits).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hwQ2YpKdmg", "C0123456789", "C0123456789/1.5", "<x>/1.5/1", "C0/1.5/99999999999"})
    void whatWasNotGivenBackByUsIsNoFirstMessage(String previous) throws Exception {
        assertThat(send("RESOLVED", previous).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(1);
    }

    @Test
    void aStatusWithoutAFirstMessageIsAMessageOfItsOwnAndTheFirstOfWhatFollows() throws Exception {
        SendResult own = send("ACKNOWLEDGED", null);
        assertThat(send("RESOLVED", own.remote()).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(1);
        assertThat(first().edits).isEqualTo(1);
    }

    @Test
    void anAlarmOrATestIsNeverAChange() throws Exception {
        String root = root();
        send("TRIGGERED", root);
        send("TEST", root);
        assertThat(workspace.firsts()).hasSize(3);
    }

    @Test
    void aDeletedFirstMessageIsFollowedByANewOneThatTakesItsPlace() throws Exception {
        String root = root();
        first().deleted = true;
        SendResult result = send("RESOLVED", root);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(2);
        assertThat(result.remote()).isEqualTo("C0123456789/" + workspace.messages.get(1).ts + "/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cant_update_message", "edit_window_closed", "a_word_of_tomorrow"})
    void aFirstMessageThatCannotBeChangedIsRepliedToInSightOfAll(String error) throws Exception {
        String root = root();
        workspace.plan("chat.update", error);
        SendResult result = send("RESOLVED", root);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.replies()).hasSize(1).allMatch(reply -> reply.broadcast);
        assertThat(result.remote()).startsWith("C0123456789/" + first().ts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cannot_reply_to_message",
                "restricted_action_non_threadable_channel",
                "restricted_action_thread_locked"
            })
    void whereNoReplyIsTakenTheChangeIsAMessageOfItsOwn(String error) throws Exception {
        String root = root();
        workspace.plan("chat.postMessage", error);
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(2);
        assertThat(first().edits).isEqualTo(1);
    }

    @Test
    void aChangeThatIsRefusedForItsBlocksLosesTheOldOnesToo() throws Exception {
        String root = root();
        workspace.plan("chat.update", "invalid_blocks");
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(first().blocks).isEmpty();
        assertThat(first().text).startsWith("✅ Resolved: Redis Cluster Down");
    }

    @Test
    void aBusyChangeIsTriedAgainAndNothingIsDoubled() throws Exception {
        String root = root();
        workspace.plan("chat.update", "ratelimited");
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.TRY_AGAIN);
        workspace.plan("chat.postMessage", "ratelimited");
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(1);
        assertThat(workspace.replies()).hasSize(1);
    }

    @Test
    void aChangeWhoseAnswerIsLostIsRepeatedWithoutHarm() throws Exception {
        String root = root();
        slack.forgetsToAnswer("chat.update");
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.TRY_AGAIN);
        slack.accepts();
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(workspace.firsts()).hasSize(1);
        assertThat(workspace.replies()).hasSize(1);
        assertThat(first().edits).isEqualTo(2);
    }

    @Test
    void aReplyWhoseAnswerIsLostIsUnclear() throws Exception {
        String root = root();
        slack.forgetsToAnswer("chat.postMessage");
        assertThat(send("RESOLVED", root).outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void anOlderChangeThatComesLateDoesNotUndoANewerOne() throws Exception {
        String resolved = String.valueOf(send("RESOLVED", root()).remote());
        SendResult late = send("ACKNOWLEDGED", resolved);
        assertThat(first().edits).isEqualTo(1);
        assertThat(first().text).contains("Status: RESOLVED");
        assertThat(workspace.replies()).hasSize(2);
        assertThat(late.remote()).isEqualTo(resolved);
    }
}
