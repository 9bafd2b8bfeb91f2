package org.imas.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** A text that opens something to whoever has it: 256 random bits, of which only a hash is kept. */
public final class SecretText {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /**
     * A new one.
     *
     * @param prefix so that scanners for leaked secrets can find it
     */
    public static String fresh(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain hash is enough for random texts; looking a hash up tells nothing by its timing. */
    public static String hash(String text) {
        return Sha256.hex(text);
    }
}
