package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who was let in within the last second, so that thousands of requests a second need no look into the database each. */
@ApplicationScoped
public class KnownCallers {

    /** How long another node may still let in whose token was revoked here. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private static final int MOST = 1_000;

    @Inject
    private Clock clock;

    @Inject
    private Event<TokensChanged> changed;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Caller caller, Instant since) {}

    /** Fired in the transaction that takes a token away. */
    record TokensChanged() {}

    Optional<Caller> of(String hash, Function<String, Optional<Caller>> look) {
        Known before = known.get(hash);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.since().plus(RECENT))) {
            return Optional.of(before.caller());
        }
        Optional<Caller> caller = look.apply(hash);
        if (known.size() >= MOST) {
            known.clear();
        }
        caller.ifPresentOrElse(found -> known.put(hash, new Known(found, now)), () -> known.remove(hash));
        return caller;
    }

    void forgetAll() {
        known.clear();
        changed.fire(new TokensChanged());
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) TokensChanged tokens) {
        known.clear();
    }
}
