package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.oncall.OnCallOverride;
import org.imas.oncall.OnCallOverrides;
import org.imas.oncall.OnCallViews;
import org.jspecify.annotations.Nullable;

/** The next sixty days of the team that is shown: its gaps, its overrides, who serves when. */
@Named
@ViewScoped
public class OnCallAhead implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration AHEAD = Duration.ofDays(60);

    @Inject
    private OnCallViews views;

    @Inject
    private OnCallOverrides stored;

    @Inject
    private OnCallPage page;

    @Inject
    private Clock clock;

    private transient @Nullable List<Stretch> all;
    private transient @Nullable List<OnCallOverride.View> overrides;

    /** To be read anew, after something was changed. */
    public void refresh() {
        all = null;
        overrides = null;
        page.load();
    }

    public List<Stretch> gaps() {
        return all().stream().filter(Stretch::gap).toList();
    }

    /** All that serve, and nobody where nobody does. */
    public List<Stretch> duties() {
        return all().stream().filter(stretch -> !stretch.gap()).toList();
    }

    public List<OnCallOverride.View> overrides() {
        UUID team = page.teamId();
        if (overrides == null) {
            Instant now = clock.instant();
            overrides = team == null ? List.of() : stored.between(team, now, now.plus(AHEAD));
        }
        return overrides;
    }

    private List<Stretch> all() {
        UUID team = page.teamId();
        if (all == null) {
            Instant now = clock.instant();
            all = team == null ? List.of() : Stretch.of(views.between(team, now, now.plus(AHEAD)), overrides());
        }
        return all;
    }
}
