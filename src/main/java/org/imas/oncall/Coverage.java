package org.imas.oncall;

import java.util.List;

/** Something that puts people on call. */
interface Coverage {

    /** Every shift that has some of its time in that period, at its whole length, the earliest first. */
    List<Shift> during(Period wanted);
}
