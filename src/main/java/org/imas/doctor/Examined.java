package org.imas.doctor;

import java.util.List;

/** What an examination found, and how long it took. */
public record Examined(Subject subject, List<Finding> findings, long durationMs) {

    public Verdict verdict() {
        return Verdict.worst(findings.stream().map(Finding::verdict));
    }
}
