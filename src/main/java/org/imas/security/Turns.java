package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives each attempt to sign in its turn, and counts it as failed before anybody looks at the password: however many come
 * at once, no more of them are looked at than may fail.
 */
@ApplicationScoped
@Transactional
public class Turns {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Patience patience;

    @Inject
    private Strangers strangers;

    @Inject
    private Clock clock;

    /**
     * What an attempt may go by.
     *
     * @param hash of the password; absent where there is no such user, or none that may sign in
     * @param pause zero where it is its turn
     * @param locked whether the next one must wait, should this one be wrong
     */
    record Turn(@Nullable UUID account, @Nullable String hash, Duration pause, boolean locked) {}

    Turn next(String login) {
        Optional<UserAccount> account = locked(login);
        if (account.isEmpty()) {
            return new Turn(null, null, strangers.attempted(login), false);
        }
        UserAccount known = account.get();
        Duration pause = known.pause(clock.instant());
        if (pause.isZero()) {
            known.attempted(patience, clock.instant());
        }
        String hash = known.opens() ? known.passwordHash().orElse(null) : null;
        return new Turn(known.id(), hash, pause, !known.pause(clock.instant()).isZero());
    }

    /** The attempt was right; with another hash of the password where there is one. */
    void right(UUID id, @Nullable String rehashed) {
        UserAccount account = database.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account != null) {
            account.signedIn(clock.instant());
            if (rehashed != null) {
                account.rehash(rehashed);
            }
        }
    }

    private Optional<UserAccount> locked(String login) {
        return database.createQuery("select a from UserAccount a where a.name = :name", UserAccount.class)
                .setParameter("name", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
