package org.imas.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in: a page of ours, and nowhere else. */
public final class Landing {

    private static final int LONGEST = 2_000;
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.xhtml(?:\\?[!-~&&[^\\\\\"<>]]*)?");

    private Landing() {}

    /** Empty where it is none of our pages. */
    public static Optional<String> at(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> path.length() <= LONGEST)
                .filter(path -> OURS.matcher(path).matches())
                .filter(path -> !path.startsWith(PageSignIn.PAGE));
    }
}
