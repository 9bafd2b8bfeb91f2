package org.imas.configuration;

import jakarta.ejb.ApplicationException;

/** Ends a rehearsal: undoes all of it, and says what it would have come to. */
@ApplicationException(rollback = true)
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Plan plan;

    Undone(Plan plan) {
        super("rehearsed", null, false, false);
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }
}
