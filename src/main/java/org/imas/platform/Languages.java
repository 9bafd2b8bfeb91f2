package org.imas.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages we speak to people, and which of them a caller wants. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The first language of {@code Accept-Language} that we speak; English where there is none. */
    public static Locale of(HttpHeaders headers) {
        return of(headers.getAcceptableLanguages());
    }

    /** The first of them that we speak; English where there is none. */
    public static Locale of(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(one -> spoken(one.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** All of them. */
    public static List<Locale> spoken() {
        return SPOKEN;
    }

    /** The language of that two-letter code, if we speak it. */
    public static Optional<Locale> spoken(String code) {
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(code))
                .findFirst();
    }
}
