package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.platform.Roles;
import org.imas.security.UserPasswords;
import org.jspecify.annotations.Nullable;

/** Gives the user of the page a password: one that is made and shown once, or one that is typed. No session keeps it. */
@Named("userPassword")
@RequestScoped
public class UserPasswordForm {

    @Inject
    private UserPage page;

    @Inject
    private UserPasswords passwords;

    @Inject
    private ShownOnce shown;

    @Inject
    private Feedback feedback;

    private @Nullable String password;
    private boolean mustChange = true;

    @NeedsRole(Roles.ADMIN)
    public void make() {
        UUID user = page.stored();
        UserPasswords.Given made = new UserPasswords.Given(null, true);
        if (user != null && feedback.tried(() -> shown.show(passwords.give(user, made)))) {
            page.refresh();
            feedback.say("users.passwordMade", page.title());
        }
    }

    @NeedsRole(Roles.ADMIN)
    public void give() {
        UUID user = page.stored();
        // what is empty was not typed, and must not have one made
        UserPasswords.Given typed = new UserPasswords.Given(password == null ? "" : password, mustChange);
        if (user != null && feedback.tried(() -> passwords.give(user, typed))) {
            page.refresh();
            feedback.say("users.passwordGiven", page.title());
        }
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public void setMustChange(boolean mustChange) {
        this.mustChange = mustChange;
    }
}
