package org.imas.provider.discord;

import java.util.Optional;
import java.util.Set;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.SendResult;

/**
 * Keeps one card for each incident and target: the alarm posts it, every later notice changes it in place and adds one
 * line below, because a change alone makes no channel unread and no phone buzz.
 */
record DiscordMessages(Place place) {

    private static final Set<String> CHANGES = Set.of("ACKNOWLEDGED", "MITIGATED", "RESOLVED");

    /** Unknown message, and one by another author: after the webhook or bot was replaced. */
    private static final Set<String> GONE = Set.of("10008", "50005");

    SendResult send(Message message) throws NotConnectedException {
        Notice notice = message.notice();
        Optional<MessageRef> first =
                CHANGES.contains(notice.event()) ? MessageRef.parse(message.previous()) : Optional.empty();
        if (first.isEmpty()) {
            return post(message);
        }
        DiscordAnswer edited = place.edit(first.get(), Posting.cardBody(message));
        if (GONE.contains(edited.result().code())) {
            return post(message);
        }
        return edited.accepted() ? addLine(message, first.get()) : edited.result();
    }

    private SendResult post(Message message) throws NotConnectedException {
        DiscordAnswer answer = place.create(Posting.card(message));
        return posted(answer);
    }

    private SendResult addLine(Message message, MessageRef first) throws NotConnectedException {
        DiscordAnswer answer = place.create(Posting.line(message.notice(), message.deliveryId(), first));
        return answer.accepted() ? SendResult.accepted("card changed, line added", first.toString()) : answer.result();
    }

    /** What a posting came to; an answer without a message in it is not Discord's. */
    static SendResult posted(DiscordAnswer answer) {
        if (!answer.accepted()) {
            return answer.result();
        }
        if (answer.empty()) {
            return SendResult.accepted(answer.result().detail());
        }
        return MessageRef.of(answer)
                .map(ref -> SendResult.accepted("posted", ref.toString()))
                .orElseGet(() -> SendResult.refused(
                        DiscordApi.NOT_DISCORD, "the answer holds no message of Discord: check the address"));
    }
}
