package org.imas.provider.slack;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** One notice on its way: a message of its own, or a change of the first message and a reply under it. */
record SlackSending(SlackApi api, UUID id, Notice notice, SlackButtons buttons) {

    private static final System.Logger LOG = System.getLogger(SlackSending.class.getName());

    /** The later life of an incident; whatever else comes is news of its own. */
    private static final Set<String> FOLLOWING = Set.of("ACKNOWLEDGED", "MITIGATED", "RESOLVED");

    SendResult send(Message message) throws NotConnectedException {
        SlackRef root = SlackRef.parse(message.previous());
        return root == null || !FOLLOWING.contains(notice.event()) ? post(message.target()) : follow(root, message);
    }

    /** To wherever that is; the answer names the real channel, which of a user is not the user's id. */
    private SendResult post(String target) throws NotConnectedException {
        SlackTarget found = SlackTarget.of(target, api);
        SendResult failure = found.failure();
        return failure == null ? postTo(found.channel()) : failure;
    }

    SendResult postTo(String channel) throws NotConnectedException {
        SlackAnswer answer = show("chat.postMessage", SlackPayload.post(channel, notice, buttons));
        return answer.ok() ? accepted("posted", SlackRef.of(answer, notice.sequence())) : answer.result();
    }

    /**
     * First the change, then the reply: only the reply would be doubled by a repetition, and nothing comes after it
     * that could fail. A crash between the two is made good by repeating both.
     */
    private SendResult follow(SlackRef root, Message message) throws NotConnectedException {
        // an older change that comes late must not undo what the first message shows by now
        boolean late = notice.sequence() < root.sequence();
        SlackAnswer updated = late ? null : show("chat.update", SlackPayload.update(root, notice));
        if (updated == null || updated.ok()) {
            return reply(root, false);
        }
        if (updated.isOneOf(SlackErrors.GONE)) {
            return post(message.target());
        }
        return updated.refused() ? reply(root, true) : updated.repeatable().result();
    }

    private SendResult reply(SlackRef root, boolean everybody) throws NotConnectedException {
        SlackAnswer answer =
                new SlackMember(api).write("chat.postMessage", SlackPayload.reply(root, notice, everybody));
        if (answer.isOneOf(SlackErrors.NO_THREAD)) {
            answer = show("chat.postMessage", SlackPayload.post(root.channel(), notice));
        }
        return answer.ok() ? accepted("replied", root.showing(notice.sequence())) : answer.result();
    }

    /** With blocks; where Slack finds fault with what we made, in plain words: an alert must not die of its looks. */
    private SlackAnswer show(String method, JsonObject arguments) throws NotConnectedException {
        SlackMember member = new SlackMember(api);
        SlackAnswer answer = member.write(method, arguments);
        if (!answer.isOneOf(SlackErrors.OURS)) {
            return answer;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "event=slack-payload-refused id=" + id + " method=" + method + " code="
                        + answer.result().code() + " detail=" + answer.result().detail());
        return member.write(method, SlackPayload.plain(arguments));
    }

    private static SendResult accepted(String detail, @Nullable SlackRef ref) {
        return new SendResult(Outcome.ACCEPTED, SendResult.OK, detail, null, ref == null ? null : ref.toString());
    }
}
