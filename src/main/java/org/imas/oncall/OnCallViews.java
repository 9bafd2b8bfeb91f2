package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Who is on call, as people ask for it: at one time, or as a calendar. */
@ApplicationScoped
@Transactional
public class OnCallViews {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    private Rows rows;

    @Inject
    private Plans plans;

    @Inject
    private Clock clock;

    /**
     * Who is on call for one team at one time.
     *
     * @param uncovered the levels at which somebody should be, and nobody is
     */
    public record TeamOnCall(String team, UUID teamId, Instant at, List<Duty.View> onCall, List<Integer> uncovered)
            implements Serializable {}

    /** Everything between two times; what began before or ends after them is shown at its whole length. */
    public record Calendar(String team, UUID teamId, Instant from, Instant to, List<Duty.View> shifts, List<Gap> gaps)
            implements Serializable {}

    /** Of each team that is wanted, now when no time is given. */
    public Page at(Selection teams, @Nullable Instant time) {
        Instant at = time == null ? clock.instant() : time;
        return Page.of(rows.find(Team.class, teams), teams.limit(), Team::id, team -> onCall(team, at));
    }

    private TeamOnCall onCall(Team team, Instant at) {
        Plan plan = plans.of(team, at);
        return new TeamOnCall(
                team.name(),
                team.id(),
                at,
                plan.at(at).stream().map(Duty::view).toList(),
                plan.gaps(Period.at(at)).stream().map(Gap::level).toList());
    }

    /** From now on when it has no start, for thirty days when it has no end. */
    public Calendar calendar(UUID id, @Nullable String from, @Nullable String to) {
        return calendar(id, period(OnCallQuery.time("from", from), OnCallQuery.time("to", to)));
    }

    /** Between those times; refuses more than a year, and what ends before it starts. */
    public Calendar between(UUID id, Instant from, Instant to) {
        return calendar(id, period(from, to));
    }

    private Calendar calendar(UUID id, Period period) {
        Team team = rows.existing(Team.class, id);
        Plan plan = plans.stored(team, period.from());
        List<Duty.View> shifts = plan.during(period).stream().map(Duty::view).toList();
        return new Calendar(team.name(), id, period.from(), period.to(), shifts, plan.gaps(period));
    }

    private Period period(@Nullable Instant from, @Nullable Instant to) {
        Instant start = from == null ? clock.instant() : from;
        Instant end = to == null ? start.plus(USUAL) : to;
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Refusal(Problem.invalid("to", "must be after from, by at most " + LONGEST.toDays() + " days"));
        }
        return new Period(start, end);
    }
}
