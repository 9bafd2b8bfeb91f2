package org.imas.provider.ovhsms;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text written in the 7-bit alphabet as well as it can be: {@code œ} as oe, {@code —} as -, {@code ê} as e.
 *
 * @param lost how many characters became a question mark
 */
record GsmText(String text, int lost) {

    /** More question marks than that, or more than a quarter of the text, and it cannot be read. */
    private static final int LOSABLE = 3;

    private static final int LOSABLE_SHARE = 4;

    static GsmText of(String original) {
        StringBuilder written = new StringBuilder();
        int lost = 0;
        for (int codePoint :
                Normalizer.normalize(original, Normalizer.Form.NFC).codePoints().toArray()) {
            String spelling = spelling(codePoint);
            lost += spelling == null ? 1 : 0;
            written.append(spelling == null ? "?" : spelling);
        }
        String text = written.toString().replaceAll(" {2,}", " ").strip();
        // pictures alone say something, and nothing would be left of them
        return text.isEmpty() && !original.isBlank() ? new GsmText("?", original.length()) : new GsmText(text, lost);
    }

    boolean isReadable() {
        return lost <= LOSABLE && lost * LOSABLE_SHARE <= text.length();
    }

    private static @Nullable String spelling(int codePoint) {
        String known = known(codePoint);
        if (known != null) {
            return known;
        }
        StringBuilder spelling = new StringBuilder();
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        for (int part : parts.codePoints().toArray()) {
            String piece = known(part);
            if (piece == null && !GsmSubstitutes.isDispensable(part)) {
                return null;
            }
            spelling.append(piece == null ? "" : piece);
        }
        return spelling.toString();
    }

    private static @Nullable String known(int codePoint) {
        return Gsm7.holds(codePoint) ? Character.toString(codePoint) : GsmSubstitutes.of(codePoint);
    }
}
