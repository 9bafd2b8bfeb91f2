package org.imas.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rotation, all day or only in the hours of its restrictions. */
record Layer(String source, Rotation rotation, List<Restriction> restrictions) implements Coverage {

    @Override
    public List<Shift> during(Period wanted) {
        return rotation.turns(wanted).stream()
                .flatMap(turn -> served(turn.period())
                        .filter(period -> period.meets(wanted))
                        .map(period -> new Shift(turn.person(), period, source)))
                .toList();
    }

    private Stream<Period> served(Period turn) {
        if (restrictions.isEmpty()) {
            return Stream.of(turn);
        }
        // hours that overlap or touch are one shift: so what is served is what is not idle
        List<Period> idle = turn.without(hours(turn));
        return turn.without(idle).stream();
    }

    private List<Period> hours(Period turn) {
        LocalDate first = date(turn.from()).minusDays(2); // hours over midnight, where a zone skipped a day
        return first.datesUntil(date(turn.to()).plusDays(1))
                .flatMap(day -> restrictions.stream().map(restriction -> restriction.on(day, rotation.zone())))
                .flatMap(Optional::stream)
                .toList();
    }

    private LocalDate date(Instant at) {
        return at.atZone(rotation.zone()).toLocalDate();
    }
}
