package org.imas.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The key that seals, and older ones that only open. */
final class KeyRing {

    static final KeyRing NONE = new KeyRing(List.of(SecretKeys.NONE));

    private final SecretKeys current;
    private final Map<String, SecretKeys> keys = new LinkedHashMap<>();

    private KeyRing(List<SecretKeys> all) {
        current = all.get(0);
        all.forEach(key -> keys.putIfAbsent(key.id(), key));
    }

    /** Keys in Base64; the first one seals. */
    static KeyRing of(List<String> base64) {
        return new KeyRing(base64.stream().map(SecretKeys::of).toList());
    }

    String seal(String text, String owner) {
        return current.seal(text, owner);
    }

    String open(String sealed, String owner) {
        SecretKeys key = Objects.requireNonNullElse(keys.get(SecretKeys.idOf(sealed)), current);
        return key.open(sealed, owner);
    }

    boolean isCurrent(String sealed) {
        return current.id().equals(SecretKeys.idOf(sealed));
    }

    /** Of the key that seals. */
    String id() {
        return current.id();
    }

    /** One from each key, that of the one that seals first. */
    List<byte[]> derived(String purpose) {
        return keys.values().stream().map(key -> key.derived(purpose)).toList();
    }
}
