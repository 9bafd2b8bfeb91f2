package org.imas.incident;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bounds what an expression costs: RE2 takes time by the size of its program, and counted repeats multiply that. */
final class Repeats {

    static final String LIMITS = "at most 500 characters, and counts in braces whose product is at most 100";

    private static final int LENGTH = 500;
    private static final long PRODUCT = 100;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private Repeats() {}

    static boolean bearable(String expression) {
        if (expression.length() > LENGTH) {
            return false;
        }
        long product = 1;
        Matcher count = COUNT.matcher(expression);
        while (count.find() && product <= PRODUCT) {
            String most = count.group(2);
            String number = most == null || most.isEmpty() ? count.group(1) : most;
            product *= Math.max(1, Long.parseLong(number));
        }
        return product <= PRODUCT;
    }
}
