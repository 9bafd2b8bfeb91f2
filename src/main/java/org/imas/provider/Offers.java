package org.imas.provider;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to act on the incident of a message: GET shows what it is about, POST does it. Whoever has such a URL may use
 * it, once: it is a secret, and is stored nowhere.
 *
 * @param acknowledge absent where the message offers none
 */
public record Offers(@Nullable String acknowledge, @Nullable String resolve) {

    public static final Offers NONE = new Offers(null, null);

    /** A slash as it is, as JSON or a form may have it. */
    private static final String SLASH = "(?:/|\\\\/|%2F|%252F|\\\\u002F)";

    private static final Pattern LINK = Pattern.compile("(?i)(v1" + SLASH + "r" + SLASH + ")[\\w-]+");

    /** As a button carries it; the action is its first letter. What is shorter shows nothing of the signature that would help. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])A[\\w-]{31,}");

    private static final int SHORTEST = 32;

    /** The secret in such a URL: its last part. */
    public static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Any text without the secrets of such URLs, whole or cut: remotes echo what they were sent. */
    static String withoutTokens(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        String hidden = LINK.matcher(text).replaceAll("$1***");
        return TOKEN.matcher(hidden).replaceAll("***");
    }
}
