package org.imas.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one sending ended.
 *
 * @param code a stable short word for the cause: {@code ok}, {@code http-500}, {@code timeout}, {@code invalid_auth}
 * @param detail for people: what the remote said, at most a few hundred characters, without any secret
 * @param retryAfter how long the remote asks to wait, if it does
 * @param remote what the service calls the message, for editing or threading later
 */
public record SendResult(
        Outcome outcome,
        String code,
        String detail,
        @Nullable Duration retryAfter,
        @Nullable String remote) {

    public static final String OK = "ok";

    public static SendResult accepted(String detail) {
        return accepted(detail, null);
    }

    public static SendResult accepted(String detail, @Nullable String remote) {
        return new SendResult(Outcome.ACCEPTED, OK, detail, null, remote);
    }

    public static SendResult tryAgain(String code, String detail, @Nullable Duration retryAfter) {
        return new SendResult(Outcome.TRY_AGAIN, code, detail, retryAfter, null);
    }

    public static SendResult refused(String code, String detail) {
        return new SendResult(Outcome.REFUSED, code, detail, null, null);
    }

    public static SendResult unclear(String code, String detail) {
        return new SendResult(Outcome.UNCLEAR, code, detail, null, null);
    }

    /** The same, with what the service calls what was made. */
    public SendResult remote(@Nullable String name) {
        return new SendResult(outcome, code, detail, retryAfter, name);
    }
}
