package org.imas.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Why a delivery ended otherwise than by an answer of the remote.
 *
 * @param code {@code superseded}, {@code too-late}, {@code in-digest}, or {@code acknowledged}, {@code mitigated},
 *     {@code resolved}, {@code reopened}, where a rule ended it
 * @param note what the person said who ended it
 * @param by who that was
 */
public record Ending(
        @Nullable String code,
        @Nullable String note,
        @Nullable String by) {}
