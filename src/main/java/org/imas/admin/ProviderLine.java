package org.imas.admin;

import java.util.List;
import org.imas.provider.Remedy;
import org.imas.registry.GateView;
import org.imas.registry.Pause;
import org.imas.registry.ProviderOverview;
import org.jspecify.annotations.Nullable;

/** A provider in the list, with what the reader's language has for it. */
public class ProviderLine {

    private final ProviderOverview overview;
    private final Words words;
    private boolean active;

    /** @param remedy of the last error, where something is known of it */
    record Words(String type, String summary, @Nullable Remedy remedy) {}

    ProviderLine(ProviderOverview overview, Words words) {
        this.overview = overview;
        this.words = words;
        this.active = overview.provider().active();
    }

    public String getId() {
        return overview.provider().id().toString();
    }

    public String getName() {
        return overview.provider().name();
    }

    public String getType() {
        return words.type();
    }

    boolean isOf(String wanted) {
        return overview.provider().type().equals(wanted);
    }

    public String getSummary() {
        return words.summary();
    }

    public String getCondition() {
        return overview.condition().name();
    }

    /** How bad that is, as the badges have it. */
    public String getLook() {
        return switch (overview.condition()) {
            case WORKING -> "good";
            case LEFT_ALONE, FAILING, UNREADABLE -> "bad";
            case PAUSED, PROBING, RESTING -> "warn";
            case INACTIVE, UNUSED -> "none";
        };
    }

    public List<String> getSeverities() {
        return overview.provider().severities();
    }

    public List<String> getTeams() {
        return overview.provider().teams();
    }

    public @Nullable String getFallback() {
        return overview.provider().fallback();
    }

    public GateView getGate() {
        return overview.health().gate();
    }

    public @Nullable Pause getPaused() {
        return overview.health().paused();
    }

    /** The rate of the provider as a whole, else of its targets. */
    public @Nullable String getRate() {
        return getGate().limits().isEmpty()
                ? overview.provider().rate()
                : getGate().limits().get(0).rate();
    }

    /** How many calls of that are left now. */
    public @Nullable Long getLeft() {
        return getGate().limits().isEmpty() ? null : getGate().limits().get(0).available();
    }

    public @Nullable Remedy getRemedy() {
        return words.remedy();
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
