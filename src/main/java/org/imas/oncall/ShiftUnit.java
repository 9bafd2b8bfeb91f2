package org.imas.oncall;

/** What the length of a turn is counted in: both are of the calendar, so that a week with a change of clocks is one week. */
public enum ShiftUnit {
    DAYS,
    WEEKS
}
