package org.imas.provider;

/** What a service counts calls by. */
public enum Counts {
    /** All calls with these settings together. */
    INSTANCE,
    /** Those to each channel, topic or number by itself. */
    TARGET
}
