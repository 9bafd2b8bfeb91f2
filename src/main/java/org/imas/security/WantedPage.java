package org.imas.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody wanted before they were sent away to sign in; the browser keeps it, as they have no session yet.
 *
 * @param secure whether people come by https
 */
record WantedPage(boolean secure) {

    private static final String COOKIE = "imas-wanted";
    private static final String NONE = "-";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** That a sign-in begins, and where it is to lead to. */
    void remember(@Nullable String page, HttpServletRequest request, HttpServletResponse response) {
        set(Landing.at(page).map(WantedPage::encoded).orElse(NONE), LONGEST, request, response);
    }

    /** Whether this browser has begun a sign-in, which no other one may end. */
    boolean isBegun(HttpServletRequest request) {
        return kept(request).isPresent();
    }

    /** Once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> page = kept(request).flatMap(WantedPage::decoded).flatMap(Landing::at);
        set("", Duration.ZERO, request, response);
        return page;
    }

    private static Optional<String> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/oidc");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        response.addCookie(cookie);
    }

    private static String encoded(String page) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(UTF_8));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
