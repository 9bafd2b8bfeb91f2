package org.imas.provider;

import java.util.Arrays;
import java.util.List;

/** How a severity looks in messages; emoji and colours as the specification of the providers gives them. */
public enum Look {
    SEV1_CRITICAL("🔴", 0xDC3545),
    SEV2_HIGH("🟠", 0xFD7E14),
    SEV3_MEDIUM("🟡", 0xFFC107),
    SEV4_LOW("🟢", 0x0DCAF0),
    UNKNOWN("⚪", 0x6C757D);

    private final String emoji;
    private final int rgb;

    Look(String emoji, int rgb) {
        this.emoji = emoji;
        this.rgb = rgb;
    }

    public static Look of(String severity) {
        return Arrays.stream(values())
                .filter(look -> look.name().equals(severity))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The names of all real severities, the gravest first. */
    public static List<String> severities() {
        return Arrays.stream(values())
                .filter(look -> look != UNKNOWN)
                .map(Look::name)
                .toList();
    }

    public String emoji() {
        return emoji;
    }

    /** 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** {@code #dc3545}. */
    public String hex() {
        return String.format("#%06x", rgb);
    }
}
