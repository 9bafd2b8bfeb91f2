package org.imas.oncall;

import java.util.List;

/** Shifts that somebody wrote down one by one. */
record FixedShifts(List<Shift> shifts) implements Coverage {

    @Override
    public List<Shift> during(Period wanted) {
        return shifts.stream().filter(shift -> shift.period().meets(wanted)).toList();
    }
}
