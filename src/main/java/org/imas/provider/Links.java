package org.imas.provider;

import org.jspecify.annotations.Nullable;

/** Where a reader goes from a message; each an http or https URL, or absent. */
public record Links(
        @Nullable String incident,
        @Nullable String lid,
        @Nullable String runbook,
        @Nullable String warRoom) {

    public static final Links NONE = new Links(null, null, null, null);
}
