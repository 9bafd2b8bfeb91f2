package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.imas.escalation.EscalationView;
import org.imas.warroom.RoomView;
import org.jspecify.annotations.Nullable;

/** Says what happens to incidents: the constants and codes of the services as words of the viewer. */
@Named
@RequestScoped
public class IncidentWords {

    private static final String USER = "user:";

    @Inject
    private Words words;

    /** What happened: a kind of the timeline, an event of a notice, a step on a room. */
    public String did(@Nullable Object kind) {
        return say("did", String.valueOf(kind));
    }

    /** Why a delivery ended otherwise than by an answer. */
    public String ended(@Nullable String code) {
        return say("ended", String.valueOf(code));
    }

    /** Why a provider is left alone at this moment. */
    public String heldUp(@Nullable String code) {
        return say("heldUp", String.valueOf(code));
    }

    public String next(EscalationView escalation) {
        return escalation.state().equals("DONE")
                ? words.say("incident.nextDone")
                : say("next", escalation.next().name());
    }

    public String room(RoomView room) {
        return say("room", room.state().name());
    }

    /** A person by name; what the hub did by itself it says. */
    public String who(@Nullable String actor) {
        if (actor == null || actor.equals("system") || actor.equals("imas")) {
            return words.say("incident.theHub");
        }
        return actor.startsWith(USER) ? actor.substring(USER.length()) : actor;
    }

    private String say(String begin, String constant) {
        return words.say("incident." + key(begin, constant));
    }

    /** {@code did} and {@code WAR_ROOM_OPENED} are {@code didWarRoomOpened}; codes may have hyphens. */
    static String key(String begin, String constant) {
        StringBuilder key = new StringBuilder(begin);
        for (String part : constant.toLowerCase(Locale.ROOT).split("[_-]", -1)) {
            key.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return key.toString();
    }
}
