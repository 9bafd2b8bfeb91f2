package org.imas.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.LocalTimes;
import org.jspecify.annotations.Nullable;

/** Times as the browser's own field for date and time gives them: {@code 2026-01-31T22:00}, on the clock of a zone. */
final class LocalText {

    private LocalText() {}

    /** Where it stands: the field, and by whose clock. */
    record Place(String field, ZoneId zone) {}

    /** Absent where nothing was written; what cannot be read is a fault of that field. */
    static @Nullable Instant read(Place place, @Nullable String text, List<Fault> faults) {
        String given = FormText.given(text);
        if (given == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(given);
            return LocalTimes.instant(local.toLocalDate(), local.toLocalTime(), place.zone());
        } catch (DateTimeException e) {
            faults.add(new Fault(place.field(), "must be a date and a time"));
            return null;
        }
    }

    /** To the minute. */
    static String write(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
