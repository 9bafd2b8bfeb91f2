package org.imas.security;

import java.util.regex.Pattern;

/**
 * The one exception from "nobody without a token": paths whose last part is itself a secret, and what is signed, because
 * those who call them can send no token. Whoever answers them checks that, and does nothing where it is not right.
 */
final class SecretPaths {

    /** Whole paths only, as they were sent: nothing else may be reached by one. */
    private static final Pattern READ = Pattern.compile("/?(?:calendars/[A-Za-z0-9_-]+\\.ics|r/[A-Za-z0-9_-]+)");

    /** What acts: the links in messages, what Slack signs, and what has its token in the body. */
    private static final Pattern POSTED =
            Pattern.compile("/?(?:r/[A-Za-z0-9_-]+|slack/interactions|alerts/pagerduty/v2/enqueue)");

    private static final Pattern SECRET = Pattern.compile("(?i)(?<=calendars/|/r/).+");

    private SecretPaths() {}

    /** @param rawPath below the address of the API, percent-encoded */
    static boolean opens(String method, String rawPath) {
        return switch (method) {
            case "GET", "HEAD" -> READ.matcher(rawPath).matches();
            case "POST" -> POSTED.matcher(rawPath).matches();
            default -> false;
        };
    }

    /** The path as it may stand in a log. */
    static String shown(String rawPath) {
        return SECRET.matcher(rawPath).replaceFirst("***");
    }
}
