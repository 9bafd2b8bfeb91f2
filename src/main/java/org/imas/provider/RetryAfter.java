package org.imas.provider;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long a remote asks to wait: seconds, also with a fraction, or an HTTP date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    /** What asks for more means something else; the caller has its own bounds below. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(bounded(seconds(new BigDecimal(text))));
        }
        try {
            return Optional.of(bounded(Duration.between(now, Instant.from(HTTP_DATE.parse(text)))));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** A wait in seconds as services give it in JSON, bounded likewise. */
    public static Duration seconds(BigDecimal seconds) {
        if (seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0) {
            return LONGEST;
        }
        return bounded(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
