package org.imas.provider.ovhsms;

import com.cloudhopper.commons.charset.GSMCharset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into the parts of a long message by its bytes on the air, with an alphabet that is not ours. */
final class SmsCount {

    private static final int ESCAPE = 0x1b;

    private SmsCount() {}

    static int parts(String text) {
        return GSMCharset.canRepresent(text) ? gsm(text).size() : ucs2(text).size();
    }

    /** The septets of each part, one a byte. */
    static List<byte[]> gsm(String text) {
        byte[] septets = septets(text);
        return septets.length <= 160
                ? List.of(septets)
                : split(septets, 153, (last) -> (last[last.length - 1] & 0xff) == ESCAPE ? 1 : 0);
    }

    /** The bytes of each part, two a unit. */
    static List<byte[]> ucs2(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        return bytes.length <= 140
                ? List.of(bytes)
                : split(bytes, 134, last -> (last[last.length - 2] & 0xfc) == 0xd8 ? 2 : 0);
    }

    private static byte[] septets(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream();
        for (char character : text.toCharArray()) {
            int basic = index(GSMCharset.CHAR_TABLE, character);
            if (basic < 0) {
                septets.write(ESCAPE);
            }
            septets.write(basic < 0 ? index(GSMCharset.EXT_CHAR_TABLE, character) : basic);
        }
        return septets.toByteArray();
    }

    private static int index(char[] table, char character) {
        // their table has a blank where the escape is
        return new String(table).substring(0, ESCAPE).indexOf(character) >= 0
                ? new String(table).indexOf(character)
                : new String(table).indexOf(character, ESCAPE + 1);
    }

    private interface Overhang {
        /** How many bytes at the end begin a pair and belong to the next part. */
        int of(byte[] part);
    }

    private static List<byte[]> split(byte[] bytes, int size, Overhang overhang) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = Math.min(start + size, bytes.length);
            byte[] part = java.util.Arrays.copyOfRange(bytes, start, end);
            int over = end < bytes.length ? overhang.of(part) : 0;
            parts.add(java.util.Arrays.copyOf(part, part.length - over));
            start = end - over;
        }
        return parts;
    }
}
