package org.imas.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Makes of a sender's key the dedup key of an incident, so that no sender resolves what another one reported. */
final class AlertKeys {

    private static final int LONGEST = 255;

    private AlertKeys() {}

    static String of(String sender, String key) {
        String whole = sender + ":" + key;
        return whole.length() <= LONGEST ? whole : sender + ":" + hash(key);
    }

    /** For an alert that has no key: its labels are what it is. */
    static String of(String sender, Map<String, String> labels) {
        return of(sender, hash(new TreeMap<>(labels).toString()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
