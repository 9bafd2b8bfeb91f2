package org.imas.security;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a name and a password of a directory let in. Attempts are counted as those of our own users are, so that
 * nobody guesses faster because the directory lets them.
 */
@ApplicationScoped
public class LdapSignIns {

    private static final System.Logger LOG = System.getLogger(LdapSignIns.class.getName());

    @Inject
    private Turns turns;

    @Inject
    private SignIns signIns;

    @Inject
    private LdapDirectory directory;

    @Inject
    private Outsiders outsiders;

    @Inject
    private SignInAttempt attempt;

    /** @param address where it comes from */
    SignIns.Outcome attempt(String name, String password, @Nullable String address) {
        String login = UserAccount.login(name);
        String ours = UserAccount.LDAP + login;
        Turns.Turn turn = turns.next(ours);
        if (!turn.pause().isZero()) {
            return signIns.tooEarly(turn, address);
        }
        Optional<Outsider> who;
        try {
            who = directory.ask(login, password);
        } catch (LdapDirectory.UnreachableException e) {
            LOG.log(WARNING, "event=ldap-failed", e);
            attempt.staysUnanswered();
            return new SignIns.Outcome(null, Duration.ZERO);
        }
        if (who.isEmpty()) {
            return new SignIns.Outcome(null, signIns.wrong(turn, ours, address));
        }
        Optional<String> arrived = outsiders.arrive(who.get());
        if (arrived.isEmpty()) {
            attempt.hasNoRole();
        }
        return new SignIns.Outcome(arrived.orElse(null), Duration.ZERO);
    }
}
