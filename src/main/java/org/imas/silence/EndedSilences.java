package org.imas.silence;

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
import org.jspecify.annotations.Nullable;

/** The silences that are over, for people who look back: those that were made last come first. */
@ApplicationScoped
@Transactional
public class EndedSilences {

    /** Behind every id there is, as ids begin with their time. */
    private static final UUID LATEST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The next ones after the one that the page before ended with, if there was any. */
    public Page page(int limit, @Nullable UUID before) {
        Instant now = clock.instant();
        List<Silence> found = database.createQuery(
                        "select s from Silence s where s.endsAt <= :now and s.id < :before order by s.id desc",
                        Silence.class)
                .setParameter("now", now)
                .setParameter("before", before == null ? LATEST : before)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, Silence::id, silence -> silence.view(now));
    }
}
