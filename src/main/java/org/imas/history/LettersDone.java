package org.imas.history;

import java.util.List;
import java.util.UUID;
import org.imas.delivery.Undone;
import org.jspecify.annotations.Nullable;

/**
 * How far one call came with the dead letters that match.
 *
 * @param done for how many it was done
 * @param undone those for which it could not be done, and why
 * @param remaining how many it did not come to, counted up to 1,000
 * @param exact false where more than {@code remaining} are left
 * @param next give it back as {@code after} to go on; absent when nothing is left
 */
public record LettersDone(
        int done,
        List<Undone> undone,
        int remaining,
        boolean exact,
        @Nullable UUID next) {}
