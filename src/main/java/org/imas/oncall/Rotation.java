package org.imas.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.LocalTimes;

/**
 * People who take turns for ever, in their order, from a start on. Where the start is not the day of the handover, the
 * first turn is shorter.
 *
 * @param handover the time on the wall of that zone at which one takes over from the other
 */
record Rotation(List<UUID> people, LocalDate start, LocalTime handover, ShiftLength length, ZoneId zone) {

    /** When it is whose turn. */
    record Turn(UUID person, Period period) {}

    /** Every turn that has some of its time in that period, at its whole length. */
    List<Turn> turns(Period wanted) {
        List<Turn> turns = new ArrayList<>();
        for (long turn = firstBy(wanted.from()); begin(turn).isBefore(wanted.to()); turn++) {
            UUID person = people.get((int) (turn % people.size()));
            Period.of(begin(turn), begin(turn + 1))
                    .filter(period -> period.meets(wanted))
                    .ifPresent(period -> turns.add(new Turn(person, period)));
        }
        return turns;
    }

    /** A turn that has surely begun by then, and not much earlier. */
    private long firstBy(Instant at) {
        long days =
                ChronoUnit.DAYS.between(length.anchor(start), at.atZone(zone).toLocalDate());
        return Math.max(0, Math.floorDiv(days, length.days()) - 1);
    }

    private Instant begin(long turn) {
        LocalDate day = turn == 0 ? start : length.anchor(start).plusDays(turn * length.days());
        return LocalTimes.instant(day, handover, zone);
    }
}
