package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.organization.Team;

/** What a schedule would come to if it were saved: the next two weeks, overrides and explicit shifts counted. */
@ApplicationScoped
@Transactional
public class SchedulePreviews {

    private static final Duration AHEAD = Duration.ofDays(14);

    @Inject
    private ScheduledTeams teams;

    @Inject
    private ScheduleDrafts drafts;

    @Inject
    private Plans plans;

    @Inject
    private Clock clock;

    /** Stores nothing; refuses what could not be saved. */
    public OnCallViews.Calendar of(UUID id, ScheduleDraft wanted) {
        Team team = teams.existing(id);
        Instant now = clock.instant();
        Period ahead = new Period(now, now.plus(AHEAD));
        Plan plan = plans.supposed(team, now, drafts.check(id, wanted));
        return new OnCallViews.Calendar(
                team.name(),
                id,
                ahead.from(),
                ahead.to(),
                plan.during(ahead).stream().map(Duty::view).toList(),
                plan.gaps(ahead));
    }
}
