package org.imas.audit;

/** What people and programs do that is written down. */
public enum AuditAction {
    CREATED,
    CHANGED,
    REMOVED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    UNLOCKED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    IMPORTED,
    RESEALED,
    REPLAYED,
    DISCARDED,
    CALLED_OFF
}
