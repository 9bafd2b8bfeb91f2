package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Rows;

/** The teams, for those who read or change who is on call for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ScheduledTeams {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    Team existing(UUID id) {
        return rows.existing(Team.class, id);
    }

    /** Nobody else changes who is on call for it until the end of the transaction: what is checked now still holds then. */
    Team held(UUID id) {
        Team team = existing(id);
        database.lock(team, LockModeType.PESSIMISTIC_WRITE);
        return team;
    }
}
