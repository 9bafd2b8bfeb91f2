package org.imas.provider;

/** The four ways a sending can end. */
public enum Outcome {
    /** The remote took it. */
    ACCEPTED,
    /** It did not arrive, and may later. */
    TRY_AGAIN,
    /** It did not arrive, and never will as it is. */
    REFUSED,
    /** It was sent and no answer came: it may or may not have arrived. */
    UNCLEAR
}
