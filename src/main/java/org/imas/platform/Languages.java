package org.imas.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The languages we speak to people, and which of them a caller wants. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The first language of {@code Accept-Language} that we speak; English where there is none. */
    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .flatMap(wanted ->
                        SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
