package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The tokens in the database. */
@ApplicationScoped
public class ApiTokens {

    /** Beyond any year that is taken; a clock cannot count on for ever. */
    private static final Duration LONGEST = Duration.ofDays(4_000_000);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private TokenDrafts drafts;

    @Inject
    private Clock clock;

    @Inject
    private KnownCallers known;

    /** A new token and, this once, the text to present. */
    public record Issued(ApiToken.View token, String text) {}

    @Transactional
    public Issued issue(ApiToken.Draft draft, String creator) {
        ApiToken token = drafts.token(draft, creator);
        rows.nameIsFree(ApiToken.class, token.name(), null);
        String text = TokenText.fresh();
        token.carry(text);
        rows.add(token);
        return new Issued(token.view(), text);
    }

    /** Whom that text lets in, as it was at most a second ago; nobody when it is unknown or has expired. */
    public Optional<Caller> bearer(String text) {
        return known.of(TokenText.hash(text), hash -> valid(hash));
    }

    private Optional<Caller> valid(String hash) {
        return database.createQuery(
                        "select t from ApiToken t where t.hash = :hash and t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(token -> new Caller("token:" + token.name(), token.role()));
    }

    @Transactional
    public Page list(Selection wanted) {
        return Page.of(rows.find(ApiToken.class, wanted), wanted.limit(), ApiToken::id, ApiToken::view);
    }

    /** When one that is issued now ends after so long. */
    public Instant endAfter(Duration lifetime) {
        return clock.instant().plus(lifetime.compareTo(LONGEST) < 0 ? lifetime : LONGEST);
    }

    @Transactional
    public ApiToken.View one(UUID id) {
        return rows.existing(ApiToken.class, id).view();
    }

    /** Refuses to lock everybody out. */
    @Transactional
    public void revoke(UUID id) {
        ApiToken token = rows.existing(ApiToken.class, id);
        if (token.name().equals(BootstrapToken.CONFIGURED)) {
            throw new Refusal(Problem.conflict(
                    "token-is-configured", "Take imas.bootstrap.token out of the configuration and restart instead"));
        }
        List<ApiToken> admins = validAdmins();
        if (admins.contains(token) && admins.size() == 1) {
            throw new Refusal(Problem.conflict(
                    "last-admin-token", "It is the last valid token with the role ADMIN; issue another one first"));
        }
        rows.remove(ApiToken.class, id);
        known.forgetAll();
    }

    @Transactional
    boolean anyValidAdmin() {
        return !validAdmins().isEmpty();
    }

    // locked, so that two revocations at once cannot each leave the other's token as the last one
    private List<ApiToken> validAdmins() {
        Instant now = clock.instant();
        return database.createQuery(
                        "select t from ApiToken t where t.role = :role and t.expiresAt > :now", ApiToken.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
