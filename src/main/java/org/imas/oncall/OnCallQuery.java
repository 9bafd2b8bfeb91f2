package org.imas.oncall;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.CalendarTime;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Of which team a caller wants something ({@code team}, its id or name), and for which time ({@code at}). */
public class OnCallQuery {

    @QueryParam("team")
    @Nullable
    String team;

    @QueryParam("at")
    @Nullable
    String at;

    /** Only what belongs to the team at that path of the entity; with an empty path, the team itself. */
    Selection of(String path, Selection page) {
        String prefix = path.isEmpty() ? "" : path + ".";
        UUID id = team == null ? null : Rows.id(team).orElse(null);
        return id == null ? page.where(prefix + "name", team) : page.where(prefix + "id", id);
    }

    @Nullable
    Instant at() {
        return time("at", at);
    }

    static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            if (CalendarTime.Check.holds(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below, like a time out of range
        }
        throw new Refusal(Problem.invalid(parameter, "must be a time such as 2026-02-05T18:30:00Z"));
    }
}
