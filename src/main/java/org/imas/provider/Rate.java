package org.imas.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token bucket: {@code burst} calls at once, then {@code permits} every {@code per}, evenly spread. A service that
 * takes n calls in any window of that length is never offered more while burst + permits is at most n + 1.
 */
public record Rate(int permits, Duration per, int burst, Counts counts) {

    /** How an operator says that there is no limit. */
    public static final String NONE = "none";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(P[0-9A-Za-z.]{1,20})(?:/(\\d{1,6}))?");
    private static final Duration LONGEST = Duration.ofDays(1);

    public Rate {
        if (permits < 1 || burst < 1) {
            throw new IllegalArgumentException("a rate needs at least one call");
        }
        if (per.compareTo(Duration.ofMillis(1)) < 0 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the time of a rate is between PT0.001S and P1D");
        }
    }

    /** What a provider's class says of its service. */
    public static List<Rate> of(Class<?> provider) {
        return Arrays.stream(provider.getAnnotationsByType(RateLimit.class))
                .map(limit -> new Rate(
                        limit.permits(),
                        Duration.parse(limit.per()),
                        limit.burst() == 0 ? limit.permits() : limit.burst(),
                        limit.counts()))
                .toList();
    }

    /**
     * Reads {@code 30/PT1M}, {@code 30/PT1M/10} with a burst, several of them with commas, or {@code none}.
     *
     * @throws IllegalArgumentException where it is none of these; the message is for people
     */
    public static List<Rate> parse(String text, Counts counts) {
        return NONE.equals(text.strip())
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(one -> one(one.strip(), counts))
                        .toList();
    }

    private static Rate one(String text, Counts counts) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be such as 30/PT1M, 30/PT1M/10 (at most 10 at once), or none");
        }
        int permits = Integer.parseInt(matcher.group(1));
        int burst = matcher.group(3) == null ? permits : Integer.parseInt(matcher.group(3));
        try {
            return new Rate(permits, Duration.parse(matcher.group(2)), burst, counts);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("holds no ISO-8601 duration such as PT1M: " + matcher.group(2), e);
        }
    }

    /** The same, counted by something else. */
    public Rate by(Counts other) {
        return new Rate(permits, per, burst, other);
    }

    /** As an operator would write it. */
    public String text() {
        return permits + "/" + per + (burst == permits ? "" : "/" + burst);
    }
}
