package org.imas.provider;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded random text, rich in what breaks cutters, escapers and JSON. */
public final class RandomText {

    private static final String[] SPICE = {
        "🔴",
        "👨‍👩‍👧",
        "e\u0301",
        "🇫🇷",
        "\r\n",
        "\n",
        "é",
        "漢",
        "\u200d",
        "x",
        " ",
        "\u2028",
        "\u0001",
        "\u007f",
        "\"",
        "\\",
        "<",
        ">",
        "&",
        "&amp;",
        "*",
        "_",
        "`",
        "~",
        "|",
        "[a](https://evil.example)",
        "]:",
        "<!channel>",
        "<https://evil.example|here>",
        "@channel",
        "@everyone",
        "{{title}}",
        "{{",
        "}}",
        "$1",
        "%"
    };

    private RandomText() {}

    /** At most so many pieces; every third run is made of one piece alone. */
    public static String of(int seed, int pieces) {
        Random random = new Random(seed);
        int length = random.nextInt(pieces + 1);
        int only = seed % 3 == 0 ? random.nextInt(SPICE.length) : -1;
        return IntStream.range(0, length)
                .mapToObj(i -> only >= 0 ? SPICE[only] : piece(random))
                .collect(Collectors.joining());
    }

    private static String piece(Random random) {
        return random.nextInt(4) > 0 ? SPICE[random.nextInt(SPICE.length)] : character(random.nextInt(0x110000));
    }

    private static String character(int codePoint) {
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return surrogate || codePoint == 0 ? "y" : Character.toString(codePoint);
    }
}
