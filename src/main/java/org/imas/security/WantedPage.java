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
    private static final Duration LONGEST = Duration.ofMinutes(30);

    void remember(@Nullable String page, HttpServletRequest request, HttpServletResponse response) {
        Landing.at(page)
                .ifPresentOrElse(
                        to -> set(encoded(to), LONGEST, request, response),
                        () -> set("", Duration.ZERO, request, response));
    }

    /** Once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> page = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(WantedPage::decoded)
                .flatMap(Landing::at);
        set("", Duration.ZERO, request, response);
        return page;
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
