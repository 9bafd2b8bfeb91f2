package org.imas.provider.discord;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.provider.Text;

/** Plain text inside Discord's Markdown: shown as it is, and cut so that it fits once escaped. */
final class Markdown {

    // an address is left alone: a backslash inside it would belong to the link
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*", Pattern.CASE_INSENSITIVE);

    // an underscore between letters or digits never begins or ends anything: redis_prod stays readable
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*~`|<>\\[\\]#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

    private static final Pattern CONTROL = Pattern.compile("\\r\\n?|[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\n\\r\\t]]");

    private Markdown() {}

    /** At most so many code points once escaped, trimmed as Discord trims. */
    static String fit(String text, int max) {
        String plain = trim(CONTROL.matcher(text).replaceAll(Markdown::lineBreakOrSpace));
        int low = 0;
        int high = max;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (points(escape(Text.cut(plain, middle))) <= max) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return escape(Text.cut(plain, low));
    }

    /** The same on one line. */
    static String line(String text, int max) {
        return fit(Text.oneLine(text), max);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            escaped.append(escapePiece(text.substring(from, address.start()))).append(address.group());
            from = address.end();
            // a backslash right behind an address would belong to the link
            if (from < text.length() && !Character.isWhitespace(text.charAt(from))) {
                escaped.append(' ');
            }
        }
        return escaped.append(escapePiece(text.substring(from))).toString();
    }

    /** How long Discord takes it for: it counts code points. */
    static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String escapePiece(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    private static String lineBreakOrSpace(MatchResult found) {
        return found.group().startsWith("\r") ? "\n" : " ";
    }

    // not strip(): Discord also trims no-break spaces, and refuses a value that is empty then
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
