package org.imas.provider.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.provider.WebAddress;

/** What Slack takes. Characters are code points, counted after escaping. */
final class SlackRules {

    /** Text of a header block; source: Block Kit reference, header block. */
    static final int MAX_HEADER = 150;

    /** Text of a section; source: Block Kit reference, section block. */
    static final int MAX_SECTION = 3000;

    /** A field of a section; Slack's own limit is 2000, this keeps the sum below {@link #MAX_BLOCKS}. */
    static final int MAX_FIELD = 500;

    /** Address of a button; source: Block Kit reference, button element. */
    static final int MAX_BUTTON_URL = 3000;

    /** All blocks together; undocumented, msg_blocks_too_long comes from about 13,200 (bolt-js issue 2509). */
    static final int MAX_BLOCKS = 12_000;

    /** Top-level text; source: chat.update, msg_too_long. Longer posts are split into several messages. */
    static final int MAX_TEXT = 4000;

    /** Topic and purpose of a channel; source: conversations.setTopic and setPurpose, too_long. */
    static final int MAX_TOPIC = 250;

    /** Name of a channel; source: conversations.create, invalid_name_maxlength. */
    static final int MAX_NAME = 80;

    /** Users in one invitation; source: conversations.invite. */
    static final int MAX_INVITED = 100;

    private static final Pattern TARGET = Pattern.compile("#?[\\p{L}\\p{M}\\p{N}_.-]{1,80}");
    private static final Pattern EMAIL = Pattern.compile("[!-~&&[^@]]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,30}");
    private static final Pattern CHANNEL = Pattern.compile("C[A-Z0-9]{7,30}");

    private SlackRules() {}

    /** A channel's id or name, or a user's id. */
    static boolean isTarget(String text) {
        return TARGET.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static boolean isUserId(String text) {
        return USER.matcher(text).matches();
    }

    /** An id of the kind that a bot can join by itself. */
    static boolean isChannelId(String text) {
        return CHANNEL.matcher(text).matches();
    }

    static List<Fault> faults(SlackProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        if (!settings.botToken().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            faults.add(new Fault("bot_token", "must be printable ASCII without spaces: xoxb-..."));
        }
        String channel = settings.defaultChannel();
        if (channel != null && !isTarget(channel) && !isEmail(channel)) {
            faults.add(
                    new Fault("default_channel", "must be the id or name of a channel, a user's id or e-mail address"));
        }
        String secret = settings.signingSecret();
        if (secret != null && !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            faults.add(new Fault("signing_secret", "must be printable ASCII without spaces"));
        }
        List<Fault> address = WebAddress.faults("api_base_url", settings.apiBaseUrl());
        faults.addAll(address);
        if (address.isEmpty() && settings.apiBaseUrl().getRawQuery() != null) {
            faults.add(new Fault("api_base_url", "must not have a ?query: names of methods are appended to it"));
        }
        return faults;
    }
}
