package org.imas.doctor;

import java.util.Locale;

/** What is examined, in the order in which it is shown: what others rest on comes first. */
public enum Subject {
    DATABASE,
    CLOCK,
    MIGRATIONS,
    BROKER,
    CONFIGURATION,
    PROVIDERS,
    DELIVERIES,
    TIMERS;

    /** As REST names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
