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
import java.util.UUID;

/** Removes silences and maintenance windows that have been over for long, one by one, so that it is told. */
@ApplicationScoped
@Transactional
public class OldSilences {

    /** A window may still last seven days from its last day on, and its zone may be a day behind. */
    private static final int LASTS_DAYS = 9;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** At most so many of each that ended before that time; answers how many. */
    public int purge(Instant endedBefore, int most) {
        List<UUID> silences = database.createQuery(
                        "select s.id from Silence s where s.endsAt < :before order by s.endsAt", UUID.class)
                .setParameter("before", endedBefore)
                .setMaxResults(most)
                .getResultList();
        String day = LocalDate.ofInstant(endedBefore, ZoneOffset.UTC)
                .minusDays(LASTS_DAYS)
                .toString();
        List<UUID> windows = database.createQuery(
                        "select w.id from MaintenanceWindow w where w.lastDay < :day order by w.lastDay", UUID.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
        return remove(Silence.class, silences) + remove(MaintenanceWindow.class, windows);
    }

    /** Locked, as another node may be at it too. */
    private int remove(Class<?> type, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<?> rows = database.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        rows.forEach(database::remove);
        return rows.size();
    }
}
