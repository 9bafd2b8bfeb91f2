package org.imas.security;

import org.imas.platform.SecretText;

/** What a token looks like to its bearer, and to the database. */
final class TokenText {

    private static final String PREFIX = "imas_";

    private TokenText() {}

    static String fresh() {
        return SecretText.fresh(PREFIX);
    }

    static String hash(String token) {
        return SecretText.hash(token);
    }
}
