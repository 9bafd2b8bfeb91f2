package org.imas.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.imas.platform.Languages;
import org.imas.platform.Roles;

/** How the viewer wants the pages on this device: language, time zone, light or dark. */
@Named
@RequestScoped
public class DeviceForm {

    @Inject
    private Viewer viewer;

    @Inject
    private Wishes wishes;

    private String language = "";
    private String zone = "";
    private String brightness = "";

    @PostConstruct
    void begin() {
        language = viewer.language();
        zone = viewer.zoneName();
        brightness = viewer.brightness();
    }

    /** Opens the page anew, as the next request has what was chosen. */
    @NeedsRole(Roles.VIEWER)
    public String keep() {
        wishes.language(language);
        wishes.zone(zone);
        wishes.brightness(brightness);
        return Pages.ACCOUNT.path() + "?faces-redirect=true&kept=true";
    }

    public List<String> languages() {
        return Languages.spoken().stream().map(Locale::getLanguage).toList();
    }

    /** In itself, so that whoever cannot read the page finds it. */
    public String languageName(String code) {
        Locale spoken = Locale.forLanguageTag(code);
        String name = spoken.getDisplayLanguage(spoken);
        return name.substring(0, 1).toUpperCase(spoken) + name.substring(1);
    }

    /** With the one that is in use, whatever it is. */
    public SortedSet<String> zones() {
        SortedSet<String> zones = new TreeSet<>(Zones.ofPlaces());
        zones.add("UTC");
        zones.add(viewer.zoneName());
        return zones;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getBrightness() {
        return brightness;
    }

    public void setBrightness(String brightness) {
        this.brightness = brightness;
    }
}
