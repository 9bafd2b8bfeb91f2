package org.imas.organization;

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

/** Which shifts a caller wants: of a team ({@code team}, its id or name), and those that cover a time ({@code at}). */
public class ShiftQuery {

    @QueryParam("team")
    @Nullable
    String team;

    @QueryParam("at")
    @Nullable
    String at;

    Selection within(Selection page) {
        UUID id = team == null ? null : Rows.id(team).orElse(null);
        return id == null ? page.where("team.name", team) : page.where("team.id", id);
    }

    @Nullable
    Instant at() {
        if (at == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(at);
            if (CalendarTime.Check.holds(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below, like a time out of range
        }
        throw new Refusal(Problem.invalid("at", "must be a time such as 2026-02-05T18:30:00Z"));
    }
}
