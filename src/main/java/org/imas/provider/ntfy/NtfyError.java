package org.imas.provider.ntfy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.imas.platform.OutboundResponse;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** The errors of an ntfy server that mean something to this provider; numbers as in its errors.go. */
enum NtfyError {
    BAD_PRIORITY(40007),
    MESSAGE_TOO_LONG(40014),
    BAD_ACTIONS(40018),
    BAD_JSON(40024),
    UNAUTHORIZED(40101),
    FORBIDDEN(40301),
    JSON_TOO_LARGE(41303),
    TOO_MANY_REQUESTS(42901),
    /** Of a day: nothing gets through before it is over, and the server does not say when that is. */
    QUOTA_REACHED(42908, Duration.ofHours(1));

    private final int number;
    private final @Nullable Duration wait;

    NtfyError(int number) {
        this(number, null);
    }

    NtfyError(int number, @Nullable Duration wait) {
        this.number = number;
        this.wait = wait;
    }

    /** The number as it stands in a result. */
    String code() {
        return String.valueOf(number);
    }

    static Optional<NtfyError> in(OutboundResponse answer) {
        return NtfyAnswer.json(answer)
                // as text: made a number, 1e999999999 from a hostile server would never end
                .map(json -> String.valueOf(json.get("code")))
                .flatMap(code -> Arrays.stream(values())
                        .filter(error -> error.code().equals(code))
                        .findFirst());
    }

    /** The same result under ntfy's number, and no sooner again than helps. */
    SendResult result(SendResult byStatus) {
        Duration asked = byStatus.retryAfter();
        boolean longer = wait != null && (asked == null || asked.compareTo(wait) < 0);
        return new SendResult(byStatus.outcome(), code(), byStatus.detail(), longer ? wait : asked, null);
    }
}
