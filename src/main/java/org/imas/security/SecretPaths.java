package org.imas.security;

import java.util.regex.Pattern;

/**
 * The one exception from "nobody without a token": paths whose last part is itself a secret, because what reads them can
 * send no header. Whoever answers them checks it, and answers 404 where it is not right.
 */
final class SecretPaths {

    /** Whole paths only, as they were sent: nothing else may be reached by one. */
    private static final Pattern OPEN = Pattern.compile("/?calendars/[A-Za-z0-9_-]+\\.ics");

    private static final Pattern SECRET = Pattern.compile("(?i)(?<=calendars/).+");

    private SecretPaths() {}

    /** @param rawPath below the address of the API, percent-encoded */
    static boolean opens(String method, String rawPath) {
        return (method.equals("GET") || method.equals("HEAD"))
                && OPEN.matcher(rawPath).matches();
    }

    /** The path as it may stand in a log. */
    static String shown(String rawPath) {
        return SECRET.matcher(rawPath).replaceFirst("***");
    }
}
