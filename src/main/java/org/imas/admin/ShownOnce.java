package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A secret that was just made: in this one answer, and kept neither by the session nor by the page. */
@Named
@RequestScoped
public class ShownOnce {

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    private @Nullable String text;

    void show(String made) {
        text = made;
    }

    /** Absent in every other answer. */
    public @Nullable String getText() {
        return text;
    }

    /** How somebody tries a token. */
    public String getCurl() {
        return "curl -H 'Authorization: Bearer " + text + "' " + publicUrl + "/api/v1/incidents";
    }
}
