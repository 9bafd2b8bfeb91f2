package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The active users as they were at most a second ago: each request of a session is held against them. */
@ApplicationScoped
public class KnownUsers {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Event<UsersChanged> changed;

    private final Recent<Account> known = new Recent<>();

    /** Fired in the transaction that changes a user. */
    record UsersChanged() {}

    /** @param login as it is kept */
    Optional<Account> named(String login) {
        return known.of(login, clock, this::look);
    }

    private Optional<Account> look(String login) {
        return database.createQuery(
                        "select a from UserAccount a where a.name = :name and a.active = true", UserAccount.class)
                .setParameter("name", login)
                .getResultStream()
                .findFirst()
                .map(UserAccount::account);
    }

    void forgetAll() {
        known.forgetAll();
        changed.fire(new UsersChanged());
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) UsersChanged users) {
        known.forgetAll();
    }
}
