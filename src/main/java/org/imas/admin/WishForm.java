package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imas.routing.TeamRouting;
import org.jspecify.annotations.Nullable;

/** What a team wants of one provider, as a form holds it. */
public class WishForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String provider;
    private final String type;
    private final boolean channels;
    private boolean preferred;
    private List<String> severities = new ArrayList<>();
    private @Nullable String target;

    /** @param channels whether it sends to channels or topics, of which a team may have its own */
    WishForm(String provider, String type, boolean channels) {
        this.provider = provider;
        this.type = type;
        this.channels = channels;
    }

    Optional<TeamRouting.Target> ownTarget() {
        return Optional.ofNullable(target)
                .filter(given -> !given.isBlank())
                .map(given -> new TeamRouting.Target(provider, given));
    }

    Optional<TeamRouting.Preference> preference() {
        return preferred
                ? Optional.of(new TeamRouting.Preference(provider, List.copyOf(severities)))
                : Optional.empty();
    }

    public String getProvider() {
        return provider;
    }

    public String getType() {
        return type;
    }

    public boolean isChannels() {
        return channels;
    }

    public boolean isPreferred() {
        return preferred;
    }

    public void setPreferred(boolean preferred) {
        this.preferred = preferred;
    }

    public List<String> getSeverities() {
        return severities;
    }

    public void setSeverities(@Nullable List<String> severities) {
        this.severities = severities == null ? new ArrayList<>() : new ArrayList<>(severities);
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
