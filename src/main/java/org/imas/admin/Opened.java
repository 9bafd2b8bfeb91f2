package org.imas.admin;

import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** What a page was opened for, by the id in its address. */
final class Opened {

    private Opened() {}

    /** Refused like what there is not, also where it is no id at all. */
    static <T> T existing(String what, @Nullable String id, Function<UUID, T> read) {
        return Rows.id(String.valueOf(id))
                .map(read)
                .orElseThrow(() -> new Refusal(Problem.notFound(what, String.valueOf(id))));
    }
}
