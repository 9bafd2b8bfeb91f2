package org.imas.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days in the address of a page: those of the viewer. */
public final class Days {

    private Days() {}

    /** The beginning of that day, or so many days later; what is no day is left for the search to judge. */
    public static @Nullable String begin(@Nullable String given, int later, ZoneId zone) {
        try {
            return given == null
                    ? null
                    : LocalDate.parse(given)
                            .plusDays(later)
                            .atStartOfDay(zone)
                            .toInstant()
                            .toString();
        } catch (DateTimeException e) {
            return given;
        }
    }
}
