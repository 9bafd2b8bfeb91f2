package org.imas.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody most likely meant. */
final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    static String unknown(String key, Collection<String> known) {
        return nearest(key, known)
                .map(word -> "is unknown; did you mean " + word + "?")
                .orElseGet(() -> "is unknown; known are " + String.join(", ", known));
    }

    static Optional<String> nearest(String key, Collection<String> known) {
        String plain = plain(key);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        int bound = Math.max(1, plain.length() / 3);
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= bound)
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein: how many letters must be put in, left out or changed. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
