package org.imas.provider.slack;

import java.util.Map;
import org.imas.platform.NotConnectedException;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param channel what Slack takes as a channel: also the id of a user, which stands for the direct messages with them
 * @param failure why there is no channel; null where there is one
 */
record SlackTarget(String channel, @Nullable SendResult failure) {

    static SlackTarget of(String target, SlackApi api) throws NotConnectedException {
        String text = target.strip();
        if (SlackRules.isEmail(text)) {
            SlackAnswer answer = user(text, api);
            return answer.ok() ? new SlackTarget(answer.text("user", "id"), null) : none(answer.result());
        }
        return SlackRules.isTarget(text)
                ? new SlackTarget(text, null)
                : none(SendResult.refused(
                        SlackErrors.BAD_TARGET, "the target is no channel, no user's id and no e-mail address"));
    }

    /** Who has that address; an answer without an id is no answer. */
    static SlackAnswer user(String email, SlackApi api) throws NotConnectedException {
        SlackAnswer answer = api.read("users.lookupByEmail", Map.of("email", email));
        return answer.ok() && !SlackRules.isUserId(answer.text("user", "id"))
                ? new SlackAnswer(
                        SendResult.tryAgain(SlackErrors.BAD_ANSWER, "the answer names no user", null), answer.json())
                : answer;
    }

    private static SlackTarget none(SendResult failure) {
        return new SlackTarget("", failure);
    }
}
