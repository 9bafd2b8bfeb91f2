package org.imas.crash;

import java.util.List;
import java.util.stream.IntStream;

/** One change of an incident that one target must hear of, by the number the change has within its incident. */
record Promise(String incident, String target, int sequence) {

    /** What the target must hear of the same incident after that, when it has so many changes. */
    List<Promise> later(int changes) {
        return IntStream.rangeClosed(sequence + 1, changes)
                .mapToObj(number -> new Promise(incident, target, number))
                .toList();
    }
}
