package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The overrides in the database; at one level of a team no two of them overlap. */
@ApplicationScoped
@Transactional
public class OnCallOverrides {

    private static final int MOST = 1_000;

    @Inject
    private Rows rows;

    @Inject
    private OverrideDrafts drafts;

    @Inject
    private ScheduledTeams teams;

    @Inject
    private Clock clock;

    public Page list(Selection wanted) {
        return Page.of(
                rows.find(OnCallOverride.class, wanted), wanted.limit(), OnCallOverride::id, OnCallOverride::view);
    }

    /** Those of a team that have some of their time between the two, the first to begin first. */
    public List<OnCallOverride.View> between(UUID team, Instant from, Instant to) {
        Selection wanted = Selection.of(MOST, null)
                .where("team.id", team)
                .and("e.startsAt < :end", "end", to)
                .and("e.endsAt > :begin", "begin", from);
        return rows.find(OnCallOverride.class, wanted).stream()
                .map(OnCallOverride::view)
                .sorted(Comparator.comparing(OnCallOverride.View::from))
                .toList();
    }

    public OnCallOverride.View one(UUID id) {
        return rows.existing(OnCallOverride.class, id).view();
    }

    public OnCallOverride.View add(OnCallOverride.Draft draft, String author) {
        OnCallOverride.Whose whose = drafts.check(draft);
        teams.held(whose.team().id());
        OnCallOverride.Author by = new OnCallOverride.Author(author, clock.instant());
        OnCallOverride override = OnCallOverride.of(draft, whose, by);
        onlyOne(override);
        rows.add(override);
        return override.view();
    }

    /** What is over stays as it was: nobody changes who was on call. */
    public OnCallOverride.View change(UUID id, OnCallOverride.Draft draft) {
        OnCallOverride override = rows.existing(OnCallOverride.class, id);
        OnCallOverride.Whose whose = drafts.check(draft);
        if (!override.period().to().isAfter(clock.instant())) {
            throw new Refusal(Problem.conflict("override-over", "This override is over, and stays on record"));
        }
        teams.held(whose.team().id());
        override.change(draft, whose);
        onlyOne(override);
        rows.written();
        return override.view();
    }

    private void onlyOne(OnCallOverride wanted) {
        overlapped(wanted).ifPresent(other -> {
            throw new Refusal(overlap(other));
        });
    }

    public void remove(UUID id) {
        rows.remove(OnCallOverride.class, id);
    }

    private Optional<OnCallOverride> overlapped(OnCallOverride wanted) {
        Selection others = Selection.of(1, null)
                .where("team.id", wanted.team().id())
                .where("level", wanted.level())
                .and("e.id <> :own", "own", wanted.id())
                .and("e.startsAt < :end", "end", wanted.period().to())
                .and("e.endsAt > :begin", "begin", wanted.period().from());
        List<OnCallOverride> found = rows.find(OnCallOverride.class, others);
        return found.stream().findFirst();
    }

    private static Problem overlap(OnCallOverride other) {
        OnCallOverride.View there = other.view();
        String what = there.person() + " from " + there.from() + " to " + there.to();
        return Problem.conflict(
                        "override-overlaps", "There is another override of level " + there.level() + ": " + what)
                .at("from", "overlaps the override " + there.id());
    }
}
