package org.imas.admin;

import java.util.List;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditEntry;

/**
 * An entry as the page shows it.
 *
 * @param pieces what became another value
 */
public record AuditLine(AuditEntry.View entry, List<Piece> pieces) {

    /** As many as are shown at once; of more, the page asks first. */
    private static final int FEW = 6;

    /** One of them, in words. */
    public record Piece(String field, String place, String before, String after) {}

    public boolean few() {
        return pieces.size() <= FEW;
    }

    /** Whether there was something before: what is new has none. */
    public boolean compared() {
        return entry.action() == AuditAction.CHANGED;
    }

    public boolean gone() {
        return entry.action() == AuditAction.REMOVED;
    }

    /** How it is coloured, besides its word. */
    public String look() {
        return switch (entry.action()) {
            case REMOVED, SIGN_IN_FAILED, LOCKED_OUT, DISCARDED -> "bad";
            case CREATED, SIGNED_IN, UNLOCKED -> "good";
            default -> "";
        };
    }
}
