package org.imas.security;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether a name and a password let in. No transaction spans it: a hash takes longer than a row may be locked. */
@ApplicationScoped
public class SignIns {

    private static final System.Logger LOG = System.getLogger(SignIns.class.getName());
    private static final String PAGE = "/sign-in.xhtml";
    private static final Duration BUSY = Duration.ofSeconds(3);

    @Inject
    private Turns turns;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private AccountRecords records;

    /**
     * What came of an attempt.
     *
     * @param login the name as it is kept, of whoever is let in
     * @param pause how long nobody need try again; zero where they may at once
     */
    record Outcome(@Nullable String login, Duration pause) {}

    /** @param address where it comes from */
    Outcome attempt(String name, String password, @Nullable String address) {
        String login = UserAccount.login(name);
        Turns.Turn turn = turns.next(login);
        if (!turn.pause().isZero()) {
            return tooEarly(turn, address);
        }
        Optional<Boolean> right = passwords.matches(password, turn.hash());
        if (right.isEmpty()) {
            return new Outcome(null, BUSY);
        }
        if (turn.account() == null || turn.hash() == null || !right.get()) {
            return new Outcome(null, wrong(turn, login, address));
        }
        turns.right(turn.account(), passwords.outdated(turn.hash()) ? passwords.hash(password) : null);
        LOG.log(INFO, "event=signed-in user=" + login);
        return new Outcome(login, Duration.ZERO);
    }

    Outcome tooEarly(Turns.Turn turn, @Nullable String address) {
        guesses.wrong(new Guesses.Guess("too-early", PAGE, address));
        return new Outcome(null, turn.pause());
    }

    /** How long to wait. Of names that nobody has, no more are written down than one address may guess. */
    Duration wrong(Turns.Turn turn, String login, @Nullable String address) {
        Optional<Duration> pause = guesses.wrong(new Guesses.Guess("wrong-name-or-password", PAGE, address));
        UUID account = turn.account();
        if (account != null || pause.isEmpty()) {
            records.failed(account, login, address);
        }
        if (account != null && turn.locked()) {
            records.lockedOut(account, login, address);
        }
        return pause.orElse(Duration.ZERO);
    }
}
