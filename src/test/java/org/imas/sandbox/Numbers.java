package org.imas.sandbox;

import java.util.Optional;

/** Whole numbers that strangers send as text. */
final class Numbers {

    private Numbers() {}

    static Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
