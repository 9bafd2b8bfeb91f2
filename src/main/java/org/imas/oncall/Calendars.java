package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Team;

/** What those see who subscribed to a feed: who is on call from now on. */
@ApplicationScoped
@Transactional
public class Calendars {

    private static final Duration AHEAD = Duration.ofDays(180);

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Plans plans;

    @Inject
    private Clock clock;

    /** As iCalendar; empty where no feed has that secret. */
    public Optional<String> text(String secret) {
        return feeds.openedBy(secret).flatMap(this::text);
    }

    private Optional<String> text(CalendarFeed feed) {
        Instant now = clock.instant();
        Period ahead = new Period(now, now.plus(AHEAD));
        return feed.person()
                .map(person -> ICalendarText.of(person, of(person.id(), ahead), now))
                .or(() -> feed.team().map(team -> ICalendarText.of(team, of(team, ahead), now)));
    }

    private List<Duty> of(UUID person, Period ahead) {
        return plans.all().stream()
                .filter(plan -> plan.speaksOf(person))
                .flatMap(plan -> plan.during(ahead).stream())
                .filter(duty -> duty.person().id().equals(person))
                .sorted(Comparator.comparing(Duty::from))
                .toList();
    }

    private List<Duty> of(Team team, Period ahead) {
        return plans.of(team, ahead.from()).during(ahead);
    }
}
