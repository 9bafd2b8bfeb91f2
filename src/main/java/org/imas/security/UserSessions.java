package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.SecretText;

/** The sessions in the database: begun at one node, gone on with at another, ended at all of them within a second. */
@ApplicationScoped
@Transactional
public class UserSessions {

    /** A session that is used is written to no more often than that, and may end so much too early at another node. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private static final int PARTS = 4;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.sign-in.session-idle")
    private Duration idle;

    private final Recent<UUID> open = new Recent<>();

    /** A session, and what opens it at any node; that text is kept nowhere. */
    record Opened(Ticket ticket, String secret) {}

    /** Sweeps away those that nobody used for too long. */
    Opened begin(Account account) {
        Instant now = clock.instant();
        database.createQuery("delete from UserSession s where s.seenAt < :before")
                .setParameter("before", now.minus(idle))
                .executeUpdate();
        String secret = SecretText.fresh("");
        UserSession session = UserSession.begun(account, secret, now);
        database.persist(session);
        database.flush();
        return new Opened(session.ticket(), secret);
    }

    /** The one that this text opens, unless it was idle for too long. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Ticket> openedBy(String secret) {
        return database.createQuery(
                        "select s from UserSession s where s.hash = :hash and s.seenAt > :since", UserSession.class)
                .setParameter("hash", SecretText.hash(secret))
                .setParameter("since", clock.instant().minus(idle))
                .getResultStream()
                .findFirst()
                .map(UserSession::ticket);
    }

    /** Whether nobody ended it, as it was at most a second ago; it is used now. */
    boolean isOpen(UUID id) {
        return open.of(id.toString(), clock, key -> used(id)).isPresent();
    }

    private Optional<UUID> used(UUID id) {
        Instant now = clock.instant();
        Optional<UserSession> session = Optional.ofNullable(database.find(UserSession.class, id));
        Duration silent = SILENT.compareTo(idle.dividedBy(PARTS)) < 0 ? SILENT : idle.dividedBy(PARTS);
        if (session.filter(one -> one.seenAt().isBefore(now.minus(silent))).isPresent()) {
            database.createQuery("update UserSession s set s.seenAt = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return session.map(found -> id);
    }

    /** It goes on, though all others of its user end. */
    void renew(UUID id, String stamp) {
        Optional.ofNullable(database.find(UserSession.class, id)).ifPresent(session -> session.goesOnWith(stamp));
    }

    void end(UUID id) {
        open.forgetAll();
        database.createQuery("delete from UserSession s where s.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
