package org.imas.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The address by which one signs out at the provider and comes back. */
final class Farewell {

    private Farewell() {}

    static String url(String place, OidcConfig config, String identity) {
        return place + (place.contains("?") ? "&" : "?")
                + "client_id=" + encoded(config.getClientId())
                + "&post_logout_redirect_uri=" + encoded(config.afterwards())
                + "&id_token_hint=" + encoded(identity);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
