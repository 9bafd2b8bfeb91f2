package org.imas.escalation;

import java.time.Duration;

/**
 * What an escalation has come to: fired in the transaction that does it, counted once that is committed.
 *
 * @param label by what it is told apart from others of its kind
 * @param amount how many, or how many seconds
 */
public record EscalationNews(Kind kind, String label, double amount) {

    private static final double MILLIS = 1e3;

    /** What can be told. */
    public enum Kind {
        /** One began; the label says by what. */
        STARTED,
        /** So many targets were told by the step that the label numbers, or by a reminder. */
        PAGED,
        /** One that was running is over; the label says how. */
        ENDED,
        /** What was due was carried out so many seconds later. */
        LATE
    }

    static EscalationNews started(Plan plan) {
        return new EscalationNews(Kind.STARTED, plan.policy() == null ? "default" : "policy", 1);
    }

    static EscalationNews paged(String step, int targets) {
        return new EscalationNews(Kind.PAGED, step, targets);
    }

    static EscalationNews ended(String outcome) {
        return new EscalationNews(Kind.ENDED, outcome, 1);
    }

    static EscalationNews late(Duration by) {
        return new EscalationNews(Kind.LATE, "", by.toMillis() / MILLIS);
    }
}
