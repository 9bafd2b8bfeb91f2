package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/** What a viewer wants of the pages on this device, kept in cookies: it is known before anybody has signed in. */
@Named
@RequestScoped
public class Wishes {

    static final String LANGUAGE = "imas-language";
    static final String ZONE = "imas-zone";
    static final String BRIGHTNESS = "imas-brightness";
    static final String DEVICE = "imas-device"; // written by console.js: what the device prefers

    private static final int YEAR = 365 * 24 * 60 * 60;

    public void language(String language) {
        keep(LANGUAGE, language);
    }

    public void brightness(String brightness) {
        keep(BRIGHTNESS, brightness);
    }

    /** A slash is none of the characters of a cookie. */
    public void zone(String zone) {
        keep(ZONE, zone.replace('/', '.'));
    }

    private static void keep(String name, String value) {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(name, value, Map.of("path", "/", "maxAge", YEAR, "SameSite", "Lax"));
    }
}
