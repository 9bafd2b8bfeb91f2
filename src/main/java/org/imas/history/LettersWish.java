package org.imas.history;

import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters something is to be done with.
 *
 * @param filter must name something, unless {@code all} is true
 * @param after {@code next} of the answer before, to go on where that ended
 * @param reason why; for discarding only
 */
public record LettersWish(
        @Nullable DeliveryCriteria filter,
        @Nullable Boolean all,
        @Nullable String after,
        @Nullable String reason) {

    private static final int REASON_LENGTH = 2_000;

    DeliveryFilter wanted() {
        DeliveryCriteria criteria = filter == null ? DeliveryCriteria.NONE : filter;
        boolean everything = Boolean.TRUE.equals(all);
        if (criteria.matchesAll() != everything) {
            throw new Refusal(
                    Problem.invalid("filter", "must name at least one criterion, or stay away with \"all\": true"));
        }
        return DeliveryFilter.letters(criteria, "filter.");
    }

    @Nullable
    UUID begin() {
        return after == null
                ? null
                : Rows.id(after)
                        .orElseThrow(
                                () -> new Refusal(Problem.invalid("after", "is not one that was answered as next")));
    }

    /** What a person says to a decision that needs a reason. */
    public static String reason(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > REASON_LENGTH) {
            throw new Refusal(Problem.invalid("reason", "is required, at most " + REASON_LENGTH + " characters"));
        }
        return given.strip();
    }
}
