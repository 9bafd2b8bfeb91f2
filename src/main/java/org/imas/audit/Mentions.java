package org.imas.audit;

import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that values have in them. */
final class Mentions {

    private static final Pattern KEY = Pattern.compile("\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private Mentions() {}

    static Stream<UUID> in(@Nullable String values) {
        return values == null
                ? Stream.empty()
                : KEY.matcher(values).results().map((MatchResult found) -> UUID.fromString(found.group(1)));
    }
}
