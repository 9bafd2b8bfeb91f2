package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Whose token was let in within the last second. */
@ApplicationScoped
public class KnownCallers {

    @Inject
    private Clock clock;

    @Inject
    private Event<TokensChanged> changed;

    private final Recent<Caller> known = new Recent<>();

    /** Fired in the transaction that takes a token away. */
    record TokensChanged() {}

    Optional<Caller> of(String hash, Function<String, Optional<Caller>> look) {
        return known.of(hash, clock, look);
    }

    void forgetAll() {
        known.forgetAll();
        changed.fire(new TokensChanged());
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) TokensChanged tokens) {
        known.forgetAll();
    }
}
