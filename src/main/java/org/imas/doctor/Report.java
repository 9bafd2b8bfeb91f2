package org.imas.doctor;

import java.time.Instant;
import java.util.List;

/** How a node is. */
public record Report(Instant at, List<Examined> checks) {

    public Verdict verdict() {
        return Verdict.worst(checks.stream().map(Examined::verdict));
    }
}
