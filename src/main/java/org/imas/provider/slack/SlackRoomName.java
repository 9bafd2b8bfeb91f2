package org.imas.provider.slack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of channels as Slack takes them: small letters, digits, - and _, at most 80. */
final class SlackRoomName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private SlackRoomName() {}

    /** The name itself for the first try; later ones have their number behind it, within the length. */
    static String of(String name, int attempt) {
        String suffix = attempt == 1 ? "" : "-" + attempt;
        String fitting = fitting(name);
        int room = SlackRules.MAX_NAME - suffix.length();
        String cut = fitting.length() <= room ? fitting : fitting.substring(0, room);
        return trimmed(cut) + suffix;
    }

    private static String fitting(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        text = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = trimmed(UNFIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-"));
        // invalid_name_punctuation: - and _ alone are no name
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : "incident";
    }

    private static String trimmed(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
