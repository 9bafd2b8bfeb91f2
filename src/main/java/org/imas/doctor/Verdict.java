package org.imas.doctor;

import java.util.Comparator;
import java.util.stream.Stream;

/** How something is, from the best to the worst. */
public enum Verdict {
    WELL,
    /** It works, and somebody should look at it. */
    WARNING,
    /** Something that people rely on does not work. */
    SICK;

    static Verdict worst(Stream<Verdict> all) {
        return all.max(Comparator.naturalOrder()).orElse(WELL);
    }
}
