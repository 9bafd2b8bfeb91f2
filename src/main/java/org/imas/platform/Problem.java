package org.imas.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 tells it ({@code application/problem+json}); docs/problems.md lists every {@code type}.
 *
 * @param type stable, never reworded: callers may switch on it
 * @param status the HTTP status
 * @param detail for people
 * @param errors the fields concerned, if any
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:imas:problem:";

    public static Problem of(String type, int status, String title, @Nullable String detail) {
        return new Problem(PREFIX + type, title, status, detail, null);
    }

    public static Problem malformed(String detail) {
        return of("malformed-json", 400, "The body is not readable JSON", detail);
    }

    public static Problem invalid(List<Fault> faults) {
        return of("invalid-request", 400, "The request is not valid", null).because(faults);
    }

    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new Fault(field, reason)));
    }

    public static Problem unauthorized(String detail) {
        return of("unauthorized", 401, "A valid API token is needed", detail);
    }

    public static Problem forbidden(String detail) {
        return of("forbidden", 403, "This token may not do that", detail);
    }

    public static Problem notFound(String what, Object id) {
        return of("not-found", 404, "There is no such " + what, "No " + what + " has the id " + id);
    }

    public static Problem conflict(String type, String detail) {
        return of(type, 409, "That does not fit the present state", detail);
    }

    /** A value that must be unique is taken already. */
    public static Problem taken(String field, String detail) {
        return new Problem(
                PREFIX + "already-exists",
                "It exists already",
                409,
                detail,
                List.of(new Fault(field, "is taken already")));
    }

    public static Problem tooLarge(long limit) {
        return of("body-too-large", 413, "The body is too large", "At most " + limit + " bytes are accepted");
    }

    public static Problem internal(String reference) {
        return of("internal", 500, "Something failed on our side", "The server's log tells more under " + reference);
    }

    /** The same, and what is wrong with each of what was asked for. */
    public Problem because(List<Fault> faults) {
        Fault first = faults.get(0);
        return new Problem(type, title, status, first.field() + ": " + first.reason(), List.copyOf(faults));
    }

    /** The same, and the field that it is about. */
    public Problem at(String field, String reason) {
        return new Problem(type, title, status, detail, List.of(new Fault(field, reason)));
    }
}
