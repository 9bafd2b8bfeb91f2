package org.imas.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie by which a browser goes on at another node, which does not know the server's own session.
 *
 * @param secure whether people come by https
 */
record SessionSecret(boolean secure) {

    private static final String COOKIE = "imas-sign-in";

    /** As long as the browser is open; how long it is worth anything is a matter of the {@link UserSession}. */
    void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static Optional<String> shown(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
