package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Gives users their passwords. */
@ApplicationScoped
@Transactional
public class UserPasswords {

    @Inject
    private Rows rows;

    @Inject
    private Passwords passwords;

    @Inject
    private KnownUsers known;

    @Inject
    private AccountRecords records;

    @Inject
    private Clock clock;

    /**
     * A password that an administrator gives.
     *
     * @param password one is made when absent
     * @param mustChange whether another one must be chosen at the first sign-in; true when absent
     */
    public record Given(@Nullable String password, @Nullable Boolean mustChange) {

        @Override
        public String toString() {
            return "Given"; // whoever logs it
        }
    }

    /** Ends all sessions of that user; answers the password. */
    public String give(UUID id, @Nullable Given given) {
        UserAccount account = rows.existing(UserAccount.class, id);
        if (account.isElsewhere()) {
            throw new Refusal(
                    Problem.conflict("signs-in-elsewhere", "This user signs in elsewhere and has no password here"));
        }
        String wanted = given == null ? null : given.password();
        boolean mustChange = given == null || !Boolean.FALSE.equals(given.mustChange());
        if (wanted != null) {
            passwords.check("password", wanted, account.name());
        }
        String text = wanted == null ? Passwords.generated() : wanted;
        take(account, text, mustChange);
        return text;
    }

    /** The user's own choice, in place of the present one, which was asked for again. */
    void choose(UUID id, String field, String password) {
        UserAccount account = rows.existing(UserAccount.class, id);
        passwords.check(field, password, account.name());
        take(account, password, false);
    }

    private void take(UserAccount account, String text, boolean mustChange) {
        account.takePassword(new UserAccount.Password(passwords.hash(text), mustChange, clock.instant()));
        records.passwordChanged(account);
        rows.written();
        known.forgetAll();
    }
}
