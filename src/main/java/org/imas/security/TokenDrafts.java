package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Checks;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Checks what someone wants of a token, and makes it. */
@ApplicationScoped
public class TokenDrafts {

    private static final Set<String> RESERVED = Set.of(BootstrapToken.CONFIGURED, BootstrapToken.FIRST);

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.tokens.lifetime")
    private Duration lifetime;

    ApiToken token(ApiToken.Draft draft, String creator) {
        checks.check(draft);
        if (RESERVED.contains(Objects.requireNonNull(draft.name()).strip())) {
            throw new Refusal(Problem.invalid("name", "is reserved for a token that the server makes"));
        }
        Instant now = clock.instant();
        Instant until = draft.expiresAt() == null ? now.plus(lifetime) : draft.expiresAt();
        if (!until.isAfter(now)) {
            throw new Refusal(Problem.invalid("expiresAt", "must lie in the future"));
        }
        return ApiToken.issued(draft, creator, new ApiToken.Validity(now, until));
    }

    /** One that the server itself makes. */
    ApiToken admin(String name) {
        Instant now = clock.instant();
        ApiToken.Draft draft = new ApiToken.Draft(name, Role.ADMIN, null);
        return ApiToken.issued(draft, "system", new ApiToken.Validity(now, endOfLife()));
    }

    Instant endOfLife() {
        return clock.instant().plus(lifetime);
    }
}
