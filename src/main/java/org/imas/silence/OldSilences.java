package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Removes silences and maintenance windows that have been over for long; locked, as another node may be at it too. */
@ApplicationScoped
@Transactional
public class OldSilences {

    /** A window may still last seven days from its last day on, and its zone may be a day behind. */
    private static final int LASTS_DAYS = 9;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** At most so many of each that ended before that time; answers how many. */
    public int purge(Instant endedBefore, int most) {
        List<Silence> silences = database.createQuery(
                        "select s from Silence s where s.endsAt < :before order by s.endsAt", Silence.class)
                .setParameter("before", endedBefore)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        String day = LocalDate.ofInstant(endedBefore, ZoneOffset.UTC)
                .minusDays(LASTS_DAYS)
                .toString();
        List<MaintenanceWindow> windows = database.createQuery(
                        "select w from MaintenanceWindow w where w.lastDay < :day order by w.lastDay",
                        MaintenanceWindow.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        silences.forEach(database::remove);
        windows.forEach(database::remove);
        return silences.size() + windows.size();
    }
}
