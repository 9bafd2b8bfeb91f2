package org.imas.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What the clock on the wall means where it is put forward and back. */
final class LocalTimes {

    private LocalTimes() {}

    /** A time that is skipped is the instant after the skipping; one that comes twice is the first of both. */
    static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        // java.time by itself would put a skipped 02:30 at 03:30
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
