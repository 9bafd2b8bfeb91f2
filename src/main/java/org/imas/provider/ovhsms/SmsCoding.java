package org.imas.provider.ovhsms;

import org.imas.provider.Text;

/** How a text message is encoded, and how much of it one part takes (3GPP TS 23.038 and 23.040). */
public enum SmsCoding {
    /** The 7-bit alphabet: units are septets, and what stands in its extension table takes two. */
    GSM7("7bit", 160, 153) {
        @Override
        int units(int codePoint) {
            // the ellipsis that a cut leaves becomes three dots
            return codePoint == ELLIPSIS ? DOTS.length() : Gsm7.units(codePoint);
        }

        @Override
        String cut(String text, int units) {
            return Text.cut(text, units, this::units).replace(Text.ELLIPSIS, DOTS);
        }
    },
    /** UTF-16: units are pairs of bytes, and an emoji takes two. */
    UCS2("8bit", 70, 67) {
        @Override
        int units(int codePoint) {
            return Character.charCount(codePoint);
        }

        @Override
        String cut(String text, int units) {
            return Text.cut(text, units, this::units);
        }
    };

    private static final int ELLIPSIS = Text.ELLIPSIS.codePointAt(0);
    private static final String DOTS = "...";

    private final String word;
    private final int single;
    private final int part;

    SmsCoding(String word, int single, int part) {
        this.word = word;
        this.single = single;
        this.part = part;
    }

    /** What OVH calls it. */
    public String word() {
        return word;
    }

    abstract int units(int codePoint);

    /** At most so many units, with a mark where something was cut. */
    abstract String cut(String text, int units);

    int units(String text) {
        return text.codePoints().map(this::units).sum();
    }

    /** How many units that many parts take together, where no pair falls on a border. */
    int capacity(int segments) {
        return segments == 1 ? single : segments * part;
    }

    /** How many parts the text is sent in: a pair that would fall on a border goes into the next part whole. */
    int segments(String text) {
        if (units(text) <= single) {
            return 1;
        }
        int segments = 1;
        int room = part;
        for (int codePoint : text.codePoints().toArray()) {
            int units = units(codePoint);
            if (units > room) {
                segments++;
                room = part;
            }
            room -= units;
        }
        return segments;
    }
}
