package org.imas.registry;

import java.util.Set;
import org.imas.provider.SendResult;

/** What a result says about the service, which is something else than what it means for the message. */
enum Verdict {
    /** It answered, be it with a refusal of this message or of our credentials. */
    ANSWERED,
    /** It failed, was not reached, or kept silent. */
    FAILED,
    /** It takes no more for now. */
    THROTTLED,
    /** It was not asked. */
    UNKNOWN;

    private static final Set<String> UNASKED =
            Set.of("provider-deleted", "provider-inactive", "settings-unreadable", "not-allowed");

    /** Those that come without a wait as well. */
    private static final Set<String> TOO_MANY =
            Set.of("http-429", "ratelimited", "rate_limited", "message_limit_exceeded", "42901", "42908");

    /** Mail servers defer single mails and recipients like that, such as by grey-listing, and are well. */
    private static final Set<String> DEFERRED = Set.of("smtp-450", "smtp-451", "smtp-452");

    static Verdict of(SendResult result) {
        if (UNASKED.contains(result.code())) {
            return UNKNOWN;
        }
        return switch (result.outcome()) {
            case ACCEPTED, REFUSED -> ANSWERED;
            case UNCLEAR -> FAILED;
            case TRY_AGAIN -> ofTryAgain(result);
        };
    }

    private static Verdict ofTryAgain(SendResult result) {
        String code = result.code();
        if (TOO_MANY.contains(code)) {
            return THROTTLED;
        }
        if (DEFERRED.contains(code)) {
            return ANSWERED;
        }
        boolean ill = code.startsWith("http-5") || code.equals("http-408");
        return result.retryAfter() == null || ill ? FAILED : THROTTLED;
    }
}
