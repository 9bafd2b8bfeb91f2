package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The user that the server itself makes, so that somebody can sign in at all. */
@ApplicationScoped
@Transactional
public class ServerUsers {

    static final String ADMIN = "admin";

    @Inject
    private Rows rows;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** An administrator with that password, who must choose another one; nobody where there is a user already. */
    public Optional<UserAccount.View> first(String password) {
        if (!rows.find(UserAccount.class, Selection.of(1, null)).isEmpty()) {
            return Optional.empty();
        }
        UserAccount.Draft draft = new UserAccount.Draft(ADMIN, "Administrator", Role.ADMIN, true);
        UserAccount admin = UserAccount.added(draft, "system", clock.instant());
        admin.takePassword(new UserAccount.Password(passwords.hash(password), true, clock.instant()));
        rows.add(admin);
        return Optional.of(admin.view());
    }
}
