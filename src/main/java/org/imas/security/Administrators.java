package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Sees to it that somebody is left who may administer the pages; an API token opens none of them. */
@ApplicationScoped
public class Administrators {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Refuses to lose that user as an administrator where there is no other one who can sign in. */
    void spare(UserAccount account) {
        List<UserAccount> all = administrators();
        if (all.contains(account) && all.size() == 1) {
            throw new Refusal(Problem.conflict(
                    "last-admin-user",
                    "It is the last active user with the role ADMIN and a password; make another one first"));
        }
    }

    // locked, so that two changes at once cannot each leave the other's user as the last one
    private List<UserAccount> administrators() {
        return database.createQuery("select a from UserAccount a where a.role = :role", UserAccount.class)
                .setParameter("role", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(UserAccount::isAdministrator)
                .toList();
    }
}
