package org.imas.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text fit: cut where a reader would cut, on one line, escaped. */
public final class Text {

    public static final String ELLIPSIS = "…";

    // \X is what a reader takes for one character: a family emoji, a letter with its accents
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int LONGEST_CHARACTER = 64;
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\s]+");

    private Text() {}

    /** At most so many code points, the ellipsis among them where something was cut. */
    public static String cut(String text, int codePoints) {
        return cut(text, codePoints, codePoint -> 1);
    }

    /** At most so many bytes of UTF-8, the ellipsis among them where something was cut. */
    public static String cutBytes(String text, int bytes) {
        return cut(text, bytes, Text::bytes);
    }

    /** At most so many bytes of UTF-8 once written inside a JSON string. */
    public static String cutJson(String text, int bytes) {
        return cut(text, bytes, Text::jsonBytes);
    }

    /** The same without line breaks and control characters, fit for a header or a log. */
    public static String oneLine(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }

    /** Fit for HTML, in text and in quoted attributes. */
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Whether it can be offered to a reader as a link: http or https with a host. */
    public static boolean isLink(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The same where a code point takes what {@code size} says, 1 at least; the ellipsis is measured by it as well. */
    public static String cut(String text, int max, IntUnaryOperator size) {
        if (fits(text, max, size)) {
            return text;
        }
        int room = max - ELLIPSIS.codePoints().map(size).sum();
        return room < 0 ? "" : text.substring(0, end(text, room, size)) + ELLIPSIS;
    }

    private static boolean fits(String text, int max, IntUnaryOperator size) {
        // no character takes less than 1, and no surrogate pair makes more than 2 of them
        return text.length() <= 2L * max
                && text.codePoints().mapToLong(size::applyAsInt).sum() <= max;
    }

    private static int end(String text, int room, IntUnaryOperator size) {
        Matcher matcher = CHARACTER.matcher(text);
        int end = 0;
        int left = room;
        while (matcher.find()) {
            left -= sum(matcher.group(), size);
            if (left < 0) {
                boolean endless = end == 0 && matcher.end() > LONGEST_CHARACTER;
                return endless ? pairwise(text, room, size) : end;
            }
            end = matcher.end();
        }
        return end;
    }

    /** For one endless cluster of accents: between code points at least. */
    private static int pairwise(String text, int room, IntUnaryOperator size) {
        int end = 0;
        int left = room;
        while (end < text.length()) {
            left -= size.applyAsInt(text.codePointAt(end));
            if (left < 0) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int sum(String text, IntUnaryOperator size) {
        return text.codePoints().map(size).sum();
    }

    private static int jsonBytes(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return 2;
        }
        return codePoint < 0x20 || codePoint == 0x7f ? 6 : bytes(codePoint);
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
