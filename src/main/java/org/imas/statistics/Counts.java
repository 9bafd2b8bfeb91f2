package org.imas.statistics;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** Names with numbers as text: each with a space before it, {@code  name=number}. */
final class Counts {

    private Counts() {}

    static String text(Map<?, Long> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((name, number) ->
                text.append(' ').append(word(name.toString())).append('=').append(number));
        return text.toString();
    }

    /** Takes in a number and where in the text its name stands. */
    @FunctionalInterface
    interface Reader {
        void read(int from, int to, long number);
    }

    static void each(String text, ObjLongConsumer<String> reader) {
        each(text, (from, to, number) -> reader.accept(text.substring(from, to), number));
    }

    /** Whatever stands before the first space is none of them. */
    static void each(String text, Reader reader) {
        int from = text.indexOf(' ');
        while (from >= 0) {
            int to = text.indexOf(' ', from + 1);
            int equals = text.indexOf('=', from);
            int end = to < 0 ? text.length() : to;
            reader.read(from + 1, equals, Long.parseLong(text, equals + 1, end, 10));
            from = to;
        }
    }

    /** Any text as one without a space, a tab, a line break or an equals sign. */
    static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String words(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
