package org.imas.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever has signed in and asks for a page, as they are now; nobody where nobody has. */
@RequestScoped
public class SignedIn {

    @Inject
    private SecurityContext security;

    @Inject
    private KnownUsers users;

    private @Nullable Account account;

    public boolean isPresent() {
        return account().isPresent();
    }

    /** What they sign in with; empty for nobody. */
    public String name() {
        return account().map(Account::name).orElse("");
    }

    /** For people; empty for nobody. */
    public String displayName() {
        return account().map(Account::displayName).orElse("");
    }

    public Optional<Role> role() {
        return account().map(Account::role);
    }

    /** Whether their role is that one of {@link org.imas.platform.Roles} or includes it. */
    public boolean may(String role) {
        return role().filter(theirs -> theirs.includes(role)).isPresent();
    }

    /** Whether they have their password elsewhere. */
    public boolean isFromElsewhere() {
        return UserAccount.isElsewhere(name());
    }

    /** Whether they must choose another password before anything else. */
    public boolean mustChangePassword() {
        return account().filter(Account::mustChangePassword).isPresent();
    }

    Optional<UUID> id() {
        return account().map(Account::id);
    }

    /** Once a request, unless nobody is there yet: they may sign in within it. */
    private Optional<Account> account() {
        if (account == null) {
            Principal caller = security.getCallerPrincipal();
            account = caller == null ? null : users.named(caller.getName()).orElse(null);
        }
        return Optional.ofNullable(account);
    }
}
