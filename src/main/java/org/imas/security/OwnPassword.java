package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Lets whoever has signed in choose another password; the present one is asked for, and guessing it has its delays too. */
@ApplicationScoped
public class OwnPassword {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SignIns signIns;

    @Inject
    private UserPasswords passwords;

    @Inject
    private Sessions sessions;

    /**
     * What they wrote.
     *
     * @param repeated the wanted one once more
     */
    public record Change(
            @Nullable String present,
            @Nullable String wanted,
            @Nullable String repeated) {

        @Override
        public String toString() {
            return "Change"; // whoever logs it
        }
    }

    /** Their other sessions end; this one goes on. Faults are told by the names of the record's components. */
    public void change(Change change, HttpServletRequest request) {
        UUID own = signedIn.id().orElseThrow(() -> new Refusal(Problem.forbidden("Nobody has signed in")));
        String wanted = change.wanted() == null ? "" : change.wanted();
        if (!wanted.equals(change.repeated())) {
            throw new Refusal(Problem.invalid("repeated", "is not the same"));
        }
        if (wanted.equals(change.present())) {
            throw new Refusal(Problem.invalid("wanted", "must be another one than before"));
        }
        SignIns.Outcome outcome = signIns.attempt(
                signedIn.name(), change.present() == null ? "" : change.present(), request.getRemoteAddr());
        if (!outcome.pause().equals(Duration.ZERO)) {
            throw new Refusal(Problem.invalid("present", "was wrong too often: wait a little"));
        }
        if (outcome.login() == null) {
            throw new Refusal(Problem.invalid("present", "is wrong"));
        }
        passwords.choose(own, "wanted", wanted);
        sessions.renew(request);
    }
}
