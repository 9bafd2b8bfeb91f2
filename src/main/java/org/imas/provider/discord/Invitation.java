package org.imas.provider.discord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Guest;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** Lets people into one channel and calls them there. */
final class Invitation {

    static final String MISSING_PERMISSIONS = "50013";

    /** Refusals that every further guest would meet as well, and too many of which get the address banned. */
    private static final Set<String> FOR_ALL = Set.of(MISSING_PERMISSIONS, "50001", "10003");

    private static final int MAX_DETAIL = 400;

    private final DiscordBot bot;
    private final String channel;
    private final Overwrites overwrites;
    private final Set<String> called = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable SendResult refusal;

    Invitation(DiscordBot bot, String channel, Overwrites overwrites) {
        this.bot = bot;
        this.channel = channel;
        this.overwrites = overwrites;
    }

    SendResult to(List<Guest> guests, UUID stepId) throws NotConnectedException {
        for (Guest guest : guests) {
            SendResult result = admit(guest);
            switch (result.outcome()) {
                case ACCEPTED -> called.add(String.valueOf(guest.discordId()));
                case REFUSED -> notes.add(guest.name() + ": " + result.detail());
                case TRY_AGAIN, UNCLEAR -> {
                    return result; // all of it is repeated: whoever is in already stays in
                }
            }
        }
        return called.isEmpty() && refusal != null ? SendResult.refused(refusal.code(), detail()) : call(stepId);
    }

    private SendResult admit(Guest guest) throws NotConnectedException {
        String id = guest.discordId();
        if (id == null || !DiscordRules.isSnowflake(id)) {
            return SendResult.refused("no-id", id == null ? "has no Discord id" : "what is given is no Discord id");
        }
        if (overwrites.admits(id) || called.contains(id)) {
            return SendResult.accepted("is in already");
        }
        SendResult result = refusal != null && FOR_ALL.contains(refusal.code()) ? refusal : put(id);
        // a room that all may enter needs no permission of its own
        return result.code().equals(MISSING_PERMISSIONS) && !overwrites.isHidden()
                ? SendResult.accepted("may enter anyway")
                : result;
    }

    private SendResult put(String member) throws NotConnectedException {
        SendResult result = bot.call(
                        "PUT",
                        "/channels/" + channel + "/permissions/" + member,
                        Overwrites.guest(member).json())
                .result();
        if (DiscordAnswer.without(result).refused()) {
            refusal = result;
        }
        return result;
    }

    private SendResult call(UUID stepId) throws NotConnectedException {
        List<String> users = List.copyOf(called);
        BotPlace room = new BotPlace(bot, channel);
        for (int from = 0; from < users.size(); from += DiscordRules.MAX_MENTIONS) {
            List<String> some = users.subList(from, Math.min(users.size(), from + DiscordRules.MAX_MENTIONS));
            SendResult posted = DiscordMessages.posted(
                    room.create(Posting.call(some, stepId, from / DiscordRules.MAX_MENTIONS % 10)));
            if (posted.outcome() != Outcome.ACCEPTED) {
                return posted;
            }
        }
        return SendResult.accepted(detail());
    }

    private String detail() {
        String who = called.size() + " invited";
        return Text.cut(notes.isEmpty() ? who : who + "; not: " + String.join("; ", notes), MAX_DETAIL);
    }
}
