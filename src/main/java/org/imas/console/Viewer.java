package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imas.platform.Languages;
import org.imas.security.SignedIn;

/** Who looks at the page: what they may do, and how they want it: language, time zone, light or dark. */
@Named
@RequestScoped
public class Viewer {

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    /** The name they signed in with; empty for a stranger. */
    public String name() {
        return signedIn.name();
    }

    /** Their name for people; empty for a stranger. */
    public String displayName() {
        return signedIn.displayName();
    }

    public boolean isKnown() {
        return signedIn.isPresent();
    }

    /** As whom services write down what they do. */
    public String actor() {
        return "user:" + name();
    }

    /** Whether a password of theirs can be changed here. */
    public boolean hasPassword() {
        return isKnown() && !signedIn.isFromElsewhere();
    }

    /** The highest of their roles; empty for a stranger. */
    public String role() {
        return signedIn.role().map(Enum::name).orElse("");
    }

    /** Whether their role is that one or includes it. */
    public boolean may(String role) {
        return signedIn.may(role);
    }

    public Locale locale() {
        return cookie(Wishes.LANGUAGE)
                .flatMap(Languages::spoken)
                .orElseGet(() -> Languages.of(java.util.Collections.list(request.getLocales())));
    }

    public String language() {
        return locale().getLanguage();
    }

    public ZoneId zone() {
        try {
            return cookie(Wishes.ZONE)
                    .map(zone -> ZoneId.of(zone.replace('.', '/')))
                    .orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    public String zoneName() {
        return zone().getId();
    }

    /** {@code light}, {@code dark} or, as the device has it, {@code auto}. */
    public String brightness() {
        return cookie(Wishes.BRIGHTNESS)
                .filter(List.of("light", "dark")::contains)
                .orElse("auto");
    }

    public boolean isDark() {
        String wanted = brightness();
        return wanted.equals("dark")
                || (wanted.equals("auto")
                        && cookie(Wishes.DEVICE).filter("dark"::equals).isPresent());
    }

    /** The theme of PrimeFaces. */
    public String getTheme() {
        return isDark() ? "arya-blue" : "saga-blue";
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
