package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.imas.platform.Rows;

/** The tokens that the server itself makes, so that somebody can sign in at all. */
@ApplicationScoped
@Transactional
public class ServerTokens {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private TokenDrafts drafts;

    @Inject
    private ApiTokens tokens;

    /** That text lets in, for a whole lifetime from now on. */
    public void accept(String text) {
        // somebody may well configure the token that the first start has shown
        database.createQuery("select t from ApiToken t where t.hash = :hash and t.name <> :name", ApiToken.class)
                .setParameter("hash", TokenText.hash(text))
                .setParameter("name", BootstrapToken.CONFIGURED)
                .getResultList()
                .forEach(database::remove);
        rows.written();
        Optional<ApiToken> earlier = rows.named(ApiToken.class, BootstrapToken.CONFIGURED);
        carry(earlier.orElseGet(() -> drafts.admin(BootstrapToken.CONFIGURED)), text);
    }

    public void forgetAccepted() {
        rows.named(ApiToken.class, BootstrapToken.CONFIGURED).ifPresent(database::remove);
        rows.written();
    }

    /** A new text that lets in, unless somebody has a valid ADMIN token already. */
    public Optional<String> first() {
        // read before the question: where another node is quicker, the key or the version then refuses ours
        Optional<ApiToken> earlier = rows.named(ApiToken.class, BootstrapToken.FIRST);
        if (tokens.anyValidAdmin()) {
            return Optional.empty();
        }
        String text = TokenText.fresh();
        carry(earlier.orElseGet(() -> drafts.admin(BootstrapToken.FIRST)), text);
        return Optional.of(text);
    }

    private void carry(ApiToken token, String text) {
        token.carry(text, drafts.endOfLife());
        rows.add(token);
    }
}
