package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    public OnCallOverride.View one(UUID id) {
        return rows.existing(OnCallOverride.class, id).view();
    }

    public OnCallOverride.View add(OnCallOverride.Draft draft, String author) {
        OnCallOverride.Whose whose = drafts.check(draft);
        teams.held(whose.team().id());
        OnCallOverride.Author by = new OnCallOverride.Author(author, clock.instant());
        OnCallOverride override = OnCallOverride.of(draft, whose, by);
        overlapped(override).ifPresent(other -> {
            throw new Refusal(overlap(other));
        });
        rows.add(override);
        return override.view();
    }

    public void remove(UUID id) {
        rows.remove(OnCallOverride.class, id);
    }

    private Optional<OnCallOverride> overlapped(OnCallOverride wanted) {
        Selection others = Selection.of(1, null)
                .where("team.id", wanted.team().id())
                .where("level", wanted.level())
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
