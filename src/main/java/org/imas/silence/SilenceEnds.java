package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which ends of silences were told of before they came: by one node, once. */
@ApplicationScoped
public class SilenceEnds {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Marks that end as told; false where it was, or is the end no longer. Past the entity: nothing that it holds changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean claim(UUID silence, Instant end) {
        return database.createNativeQuery("""
                        update silence set told_end = ends_at
                        where id = ?1 and ends_at = ?2 and (told_end is null or told_end <> ends_at)""")
                        .setParameter(1, silence)
                        .setParameter(2, end.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
