package org.imas.registry;

import java.time.Instant;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** That an operator holds a provider back: what waits for it is not sent, nor counted as tried. */
public record Pause(Instant since, String by, String reason) {

    private static final int REASON_LENGTH = 500;

    /** The reason as it may be stored; refuses one that says nothing. */
    public static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) {
            throw new Refusal(Problem.invalid("reason", "is required: why it is paused"));
        }
        if (reason.length() > REASON_LENGTH || reason.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Problem.invalid("reason", "must be one line of at most " + REASON_LENGTH + " characters"));
        }
        return reason;
    }
}
