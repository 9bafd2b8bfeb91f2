package org.imas.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Secrets that nobody else has, and the places where one of them came to light. */
final class Canaries {

    /** So much of one is told apart from everything else: a cut one is found as well. */
    private static final int TELLING = 14;

    private final Map<String, String> planted = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();

    /** A new one of 32 letters and digits. */
    String plant(String where) {
        String canary = "cnry" + UUID.randomUUID().toString().replace("-", "").substring(4);
        planted.put(canary.substring(0, TELLING), where);
        return canary;
    }

    /** A new one as the password of that user, whose login in Base64 tells it as well. */
    String password(String user, String where) {
        String canary = plant(where);
        known(Base64.getEncoder().encodeToString((user + ":" + canary).getBytes(StandardCharsets.UTF_8)), where);
        known(Base64.getEncoder().encodeToString(canary.getBytes(StandardCharsets.UTF_8)), where);
        return canary;
    }

    /** One that somebody else made. */
    void known(String secret, String where) {
        planted.put(secret, where);
    }

    void search(String place, String text) {
        planted.forEach((canary, where) -> {
            int at = text.indexOf(canary);
            if (at >= 0) {
                String around = text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 60));
                found.add(where + " in " + place + ": …" + around.replace('\n', ' ') + "…");
            }
        });
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
