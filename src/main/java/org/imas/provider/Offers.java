package org.imas.provider;

import org.jspecify.annotations.Nullable;

/**
 * Where to act on the incident of a message: GET shows what it is about, POST does it. Whoever has such a URL may use
 * it, once: it is a secret, and is stored nowhere.
 *
 * @param acknowledge absent where the message offers none
 */
public record Offers(@Nullable String acknowledge, @Nullable String resolve) {

    public static final Offers NONE = new Offers(null, null);

    /** The secret in such a URL: its last part. */
    public static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
