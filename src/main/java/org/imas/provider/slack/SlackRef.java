package org.imas.provider.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the first message about an incident stands, and the last change that it shows.
 *
 * @param ts Slack's name for a message within its channel: a time stamp, kept as text
 * @param sequence {@link org.imas.provider.Notice#sequence()} of that change
 */
record SlackRef(String channel, String ts, int sequence) {

    private static final Pattern FORM = Pattern.compile("([A-Z0-9]{1,40})/(\\d{1,12}\\.\\d{1,9})/(\\d{1,9})");

    /** What {@link #toString()} wrote; null where it is nothing of that kind. */
    static @Nullable SlackRef parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        return form.matches() ? new SlackRef(form.group(1), form.group(2), Integer.parseInt(form.group(3))) : null;
    }

    /** The message that an answer tells of; null where it does not. */
    static @Nullable SlackRef of(SlackAnswer answer, int sequence) {
        SlackRef ref = new SlackRef(answer.text("channel"), answer.text("ts"), sequence);
        return parse(ref.toString());
    }

    SlackRef showing(int change) {
        return new SlackRef(channel, ts, Math.max(sequence, change));
    }

    @Override
    public String toString() {
        return channel + "/" + ts + "/" + sequence;
    }
}
