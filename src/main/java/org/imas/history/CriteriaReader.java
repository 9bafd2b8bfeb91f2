package org.imas.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Reads criteria value by value and remembers every fault, each with the field where it was given. */
final class CriteriaReader {

    private final String prefix;
    private final List<Fault> faults = new ArrayList<>();

    /** Fields are told with that prefix: empty for query parameters, {@code filter.} for a body. */
    CriteriaReader(String prefix) {
        this.prefix = prefix;
    }

    @Nullable
    Instant instant(String field, @Nullable String given) {
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeParseException e) {
            fault(field, "must be a time in ISO-8601, such as 2026-01-31T03:00:00Z");
            return null;
        }
    }

    @Nullable
    UUID id(String field, @Nullable String given) {
        if (given == null) {
            return null;
        }
        UUID read = Rows.id(given).orElse(null);
        if (read == null) {
            fault(field, "must be an id");
        }
        return read;
    }

    /** All of them, if they are among those allowed; absent where none is given. */
    @Nullable
    List<String> among(String field, @Nullable List<String> given, List<String> allowed) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!given.stream().allMatch(value -> value != null && allowed.contains(value))) {
            fault(field, "must be one of " + allowed);
        }
        return given;
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
    }

    void fault(String field, String reason) {
        faults.add(new Fault(prefix + field, reason));
    }
}
