package org.imas.provider.slack;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Guest;
import org.imas.provider.SendResult;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** Invites people to one channel, whoever of them can be invited. */
final class SlackGuests {

    private static final Set<String> INSIDE = Set.of("already_in_channel", "cant_invite_self");

    /** Errors that say something about a user, not about the channel or the token. */
    private static final Set<String> PERSONAL = Set.of(
            "user_not_found",
            "cant_invite",
            "user_is_restricted",
            "ura_max_channels",
            "org_user_not_in_team",
            "invitee_cant_see_channel",
            "no_external_invite_permission",
            "app_cannot_join_channel",
            "no_user");

    private static final int MAX_DETAIL = 300;

    private final SlackApi api;
    private final String channel;

    /** By user id, so that nobody is invited twice. */
    private final Map<String, Guest> known = new LinkedHashMap<>();

    private final List<String> missing = new ArrayList<>();
    private String lastCode = "";

    SlackGuests(SlackApi api, String channel) {
        this.api = api;
        this.channel = channel;
    }

    SendResult invite(List<Guest> guests) throws NotConnectedException {
        for (Guest guest : guests) {
            SendResult stop = lookUp(guest);
            if (stop != null) {
                return stop;
            }
        }
        List<String> users = List.copyOf(known.keySet());
        for (int from = 0; from < users.size(); from += SlackRules.MAX_INVITED) {
            SendResult stop = inviteAll(users.subList(from, Math.min(users.size(), from + SlackRules.MAX_INVITED)));
            if (stop != null) {
                return stop;
            }
        }
        return summary(guests.size());
    }

    /** Null where it can go on. */
    private @Nullable SendResult lookUp(Guest guest) throws NotConnectedException {
        String id = guest.slackId();
        if (id != null && SlackRules.isUserId(id.strip())) {
            known.put(id.strip(), guest);
            return null;
        }
        String email = guest.email();
        if (email == null || !SlackRules.isEmail(email.strip())) {
            miss(guest, SlackErrors.USER_NOT_FOUND);
            return null;
        }
        SlackAnswer answer = SlackTarget.user(email.strip(), api);
        if (answer.ok()) {
            known.put(answer.text("user", "id"), guest);
        } else if (answer.refused()) {
            miss(guest, answer.result().code());
        } else {
            return answer.result();
        }
        return null;
    }

    private @Nullable SendResult inviteAll(List<String> users) throws NotConnectedException {
        SlackAnswer answer = call(users);
        if (answer.isOneOf(INSIDE) && users.size() == 1) {
            return null;
        }
        if (answer.ok()) {
            named(answer).forEach(this::miss);
            return null;
        }
        if (!answer.isOneOf(PERSONAL) && !answer.isOneOf(INSIDE)) {
            return answer.result();
        }
        return users.size() == 1 ? miss(users.get(0), answer.result().code()) : oneByOne(users);
    }

    /** Whether the rest got in is not said in every case; asking for each again does no harm. */
    private @Nullable SendResult oneByOne(Collection<String> users) throws NotConnectedException {
        for (String user : users) {
            SendResult stop = inviteAll(List.of(user));
            if (stop != null) {
                return stop;
            }
        }
        return null;
    }

    private SlackAnswer call(List<String> users) throws NotConnectedException {
        return new SlackMember(api)
                .write(
                        "conversations.invite",
                        Json.object()
                                .add("channel", channel)
                                .add("users", String.join(",", users))
                                // without it, one bad user keeps all the others out
                                .add("force", true)
                                .build());
    }

    /** Whom an answer names as left out. */
    private static Map<String, String> named(SlackAnswer answer) {
        Map<String, String> named = new LinkedHashMap<>();
        if (answer.json().containsKey("errors")) {
            for (JsonObject error : answer.json().getJsonArray("errors").getValuesAs(JsonObject.class)) {
                named.put(SlackAnswer.text(error, "user"), SlackAnswer.text(error, "error"));
            }
        }
        named.values().removeAll(INSIDE);
        return named;
    }

    private @Nullable SendResult miss(String user, String code) {
        Guest guest = known.get(user);
        if (guest != null) {
            miss(guest, code);
        }
        return null;
    }

    private void miss(Guest guest, String code) {
        missing.add(guest.name() + " (" + code + ")");
        lastCode = code;
    }

    private SendResult summary(int all) {
        int inside = all - missing.size();
        String detail = "invited " + inside + " of " + all
                + (missing.isEmpty() ? "" : "; not invited: " + Text.oneLine(String.join(", ", missing)));
        String cut = Text.cut(detail, MAX_DETAIL);
        return all > 0 && inside == 0 ? SendResult.refused(lastCode, cut) : SendResult.accepted(cut);
    }
}
