package org.imas.oncall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is called as the first, the second and so on.
 *
 * @param sources what wins where it has somebody before what does not
 */
record Level(int number, List<Coverage> sources) {

    /** Who really serves, the earliest first: shifts that have some of their time in that period, at their whole length. */
    List<Shift> during(Period wanted) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            List<Coverage> winning = sources.subList(0, i);
            sources.get(i).during(wanted).stream()
                    .flatMap(shift -> shift.without(taken(winning, shift.period())))
                    .filter(shift -> shift.period().meets(wanted))
                    .forEach(shifts::add);
        }
        shifts.sort(Comparator.comparing(shift -> shift.period().from()));
        return shifts;
    }

    /** When nobody serves, the earliest first. */
    List<Period> gaps(Period wanted) {
        return wanted.without(taken(sources, wanted));
    }

    /** Somebody should serve all the time. */
    boolean rotates() {
        return sources.stream().anyMatch(Layer.class::isInstance);
    }

    private static List<Period> taken(List<Coverage> sources, Period wanted) {
        return sources.stream()
                .flatMap(source -> source.during(wanted).stream())
                .map(Shift::period)
                .toList();
    }
}
