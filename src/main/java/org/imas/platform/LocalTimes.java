package org.imas.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What the clock on the wall means where it is put forward and back; the one place that says so. */
public final class LocalTimes {

    private LocalTimes() {}

    /** A time that is skipped is as much later as the clocks are put forward; one that comes twice is the first of both. */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
