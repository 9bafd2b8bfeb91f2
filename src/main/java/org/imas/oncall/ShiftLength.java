package org.imas.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * How long each person of a rotation serves, in days of the calendar, which need not have 24 hours.
 *
 * @param day on which weeks are handed over; the weekday of the start when absent
 */
record ShiftLength(int count, ShiftUnit unit, @Nullable DayOfWeek day) {

    private static final int DAYS_OF_WEEK = 7;

    int days() {
        return unit == ShiftUnit.DAYS ? count : count * DAYS_OF_WEEK;
    }

    /** The day, on or before the start, from which on the lengths are counted. */
    LocalDate anchor(LocalDate start) {
        return day == null ? start : start.with(TemporalAdjusters.previousOrSame(day));
    }
}
