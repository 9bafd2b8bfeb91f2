package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The shifts in the database. */
@ApplicationScoped
@Transactional
public class OnCallShifts {

    private static final String ENDING_AFTER =
            "select s from OnCallShift s join fetch s.person join fetch s.team where s.endsAt > :time";
    private static final String FIRST_BEGUN = " order by s.startsAt, s.id";

    @Inject
    private Rows rows;

    @Inject
    private ShiftDrafts drafts;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** The shifts of all teams that end after that time, the first to begin first. */
    public List<OnCallShift> endingAfter(Instant time) {
        return database.createQuery(ENDING_AFTER + FIRST_BEGUN, OnCallShift.class)
                .setParameter("time", time)
                .getResultList();
    }

    /** Those of one team. */
    public List<OnCallShift> endingAfter(Instant time, Team team) {
        return database.createQuery(ENDING_AFTER + " and s.team.id = :team" + FIRST_BEGUN, OnCallShift.class)
                .setParameter("time", time)
                .setParameter("team", team.id())
                .getResultList();
    }

    /** Those wanted that also cover that time, if one is given. */
    public Page list(Selection wanted, @Nullable Instant at) {
        List<OnCallShift> found = rows.find(OnCallShift.class, during(wanted, at));
        return Page.of(found, wanted.limit(), OnCallShift::id, OnCallShift::view);
    }

    public OnCallShift.View one(UUID id) {
        return rows.existing(OnCallShift.class, id).view();
    }

    public OnCallShift.View add(OnCallShift.Draft draft) {
        ShiftDrafts.Checked checked = drafts.check(draft);
        OnCallShift shift = OnCallShift.planned(draft, clock.instant());
        shift.assign(checked.team(), checked.person());
        rows.add(shift);
        return shift.view();
    }

    public OnCallShift.View change(UUID id, OnCallShift.Draft draft) {
        OnCallShift shift = rows.existing(OnCallShift.class, id);
        ShiftDrafts.Checked checked = drafts.check(draft);
        shift.replan(draft);
        shift.assign(checked.team(), checked.person());
        rows.written();
        return shift.view();
    }

    public void remove(UUID id) {
        rows.remove(OnCallShift.class, id);
    }

    private static Selection during(Selection wanted, @Nullable Instant at) {
        return wanted.and("e.startsAt <= :at and e.endsAt > :at", "at", at);
    }
}
