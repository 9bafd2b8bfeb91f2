package org.imas.organization;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done to checked texts before they are stored. */
final class Texts {

    private Texts() {}

    /** A required text without the blanks around it. */
    static String line(@Nullable String checked) {
        return Objects.requireNonNull(checked).strip();
    }
}
