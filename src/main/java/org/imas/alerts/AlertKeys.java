package org.imas.alerts;

import java.util.Map;
import java.util.TreeMap;
import org.imas.platform.Sha256;

/** Makes of a sender's key the dedup key of an incident, so that no sender resolves what another one reported. */
final class AlertKeys {

    private static final int LONGEST = 255;

    private AlertKeys() {}

    static String of(String sender, String key) {
        String whole = sender + ":" + key;
        return whole.length() <= LONGEST ? whole : sender + ":" + Sha256.hex(key);
    }

    /** For an alert that has no key: its labels are what it is. */
    static String of(String sender, Map<String, String> labels) {
        return of(sender, Sha256.hex(new TreeMap<>(labels).toString()));
    }
}
