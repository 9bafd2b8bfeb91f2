package org.imas.provider;

import java.util.Locale;
import java.util.UUID;

/** The one name under which this hub speaks; every source and mark in a payload is derived from it. */
public record Brand(String name) {

    /** {@code [IMAS]} */
    public String mark() {
        return "[" + name + "]";
    }

    /** {@code IMAS Manager} */
    public String product() {
        return name + " Manager";
    }

    /** {@code imas-manager} */
    public String source() {
        return lower() + "-manager";
    }

    /** {@code imas-incident-<id>}: the key under which remote systems join what belongs to one incident. */
    public String incidentKey(UUID incident) {
        return lower() + "-incident-" + incident;
    }

    private String lower() {
        return name.toLowerCase(Locale.ROOT);
    }
}
