package org.imas.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who reports, and through which door.
 *
 * @param actor as the timeline shows it
 * @param idempotencyKey the same key from the same actor means the same incident; absent: every report is new
 */
public record Origin(String actor, @Nullable String idempotencyKey) {}
