package org.imas.incident;

/** Whether anybody is told of it. */
public enum Notification {
    /** At least one target is told. */
    ROUTED,
    /** Nobody could be found to tell: somebody must look at the configuration. */
    NO_RECIPIENT
}
