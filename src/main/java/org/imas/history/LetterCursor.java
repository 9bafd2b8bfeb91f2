package org.imas.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Where a page of dead letters ended: lists of them are in the order of death, so an id alone does not say. */
record LetterCursor(Instant deadAt, UUID id) {

    static @Nullable LetterCursor of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int gap = text.indexOf('_');
        Optional<UUID> id = Rows.id(text.substring(gap + 1));
        try {
            return new LetterCursor(Instant.parse(text.substring(0, Math.max(0, gap))), id.orElseThrow());
        } catch (DateTimeParseException | java.util.NoSuchElementException e) {
            throw new Refusal(Problem.invalid("cursor", "is not one that a list answered"));
        }
    }

    String text() {
        return deadAt + "_" + id;
    }
}
