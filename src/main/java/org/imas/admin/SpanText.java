package org.imas.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 15 min}, {@code 1 h 30 min}, {@code 90 s}, {@code 2 d}, {@code PT15M}. */
final class SpanText {

    private static final Pattern PART = Pattern.compile("(\\d{1,7})\\s*([a-z]*)\\s*");

    private SpanText() {}

    /** Absent where nothing was written; what cannot be read is a fault of that field. */
    static @Nullable Duration read(String field, @Nullable String text, List<Fault> faults) {
        String given = FormText.given(text);
        if (given == null) {
            return null;
        }
        Duration read = given.startsWith("P") ? iso(given) : parts(FormText.lower(given));
        if (read == null) {
            faults.add(new Fault(field, "must be a length of time, such as 15 min or 1 h 30 min"));
        }
        return read;
    }

    private static @Nullable Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration parts(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        String before = "";
        while (part.find() && part.start() == end) {
            Duration one = part(Long.parseLong(part.group(1)), part.group(2), before);
            if (one == null) {
                return null;
            }
            sum = sum.plus(one);
            before = part.group(2);
            end = part.end();
        }
        return end == text.length() ? sum : null;
    }

    /** Without a unit: minutes, as after hours ({@code 1h30}). */
    private static @Nullable Duration part(long number, String unit, String before) {
        return switch (unit) {
            case "" -> before.isEmpty() || before.startsWith("h") ? Duration.ofMinutes(number) : null;
            case "s", "sec", "second", "seconds", "seconde", "secondes" -> Duration.ofSeconds(number);
            case "m", "min", "mn", "mins", "minute", "minutes" -> Duration.ofMinutes(number);
            case "h", "hour", "hours", "heure", "heures" -> Duration.ofHours(number);
            case "d", "day", "days", "j", "jour", "jours" -> Duration.ofDays(number);
            default -> null;
        };
    }

    /** The same in any language, to be read again. */
    static String write(@Nullable Duration span) {
        if (span == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        part(text, span.toHours(), "h");
        part(text, span.toMinutesPart(), "min");
        part(text, span.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void part(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
