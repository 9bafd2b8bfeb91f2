package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.oncall.CalendarFeed;
import org.imas.oncall.CalendarFeeds;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The calendar feed of a team or a person: its address is shown once, when it is made. */
@Named
@ViewScoped
public class FeedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable UUID team;
    private @Nullable UUID person;
    private CalendarFeed.@Nullable View opened;
    private @Nullable String url;

    /** Nothing to load while the team is not stored. */
    public void loadTeam(@Nullable UUID id) {
        team = id;
        look();
    }

    /** Nothing to load while the person is not stored. */
    public void loadPerson(@Nullable UUID id) {
        person = id;
        look();
    }

    private void look() {
        opened = isFor() ? feeds.opened(owner()).orElse(null) : null;
    }

    private boolean isFor() {
        return team != null || person != null;
    }

    private CalendarFeed.Owner owner() {
        return team == null ? feeds.person(Objects.requireNonNull(person)) : feeds.team(team);
    }

    /** A new address; one that was there stops working. */
    @NeedsRole(Roles.RESPONDER)
    public void renew() {
        url = null;
        feedback.tried(() -> url = feeds.renew(owner(), viewer.actor()).url());
        look();
    }

    @NeedsRole(Roles.RESPONDER)
    public void end() {
        if (feedback.tried(() -> feeds.close(owner()))) {
            feedback.say("teams.feedEnded");
        }
        url = null;
        look();
    }

    public CalendarFeed.@Nullable View getOpened() {
        return opened;
    }

    /** Only right after it was made. */
    public @Nullable String getUrl() {
        return url;
    }
}
