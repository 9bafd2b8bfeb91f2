package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.imas.platform.Roles;
import org.imas.security.OwnPassword;
import org.imas.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Another password, because its owner wants one or because the first one was given by somebody else. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private SignedIn signedIn;

    @Inject
    private OwnPassword password;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private @Nullable String present;
    private @Nullable String wanted;
    private @Nullable String repeated;

    /** Whether nothing else may be done before. */
    public boolean isForced() {
        return signedIn.mustChangePassword();
    }

    @NeedsRole(Roles.VIEWER)
    public @Nullable String change() {
        OwnPassword.Change change = new OwnPassword.Change(present, wanted, repeated);
        if (!feedback.tried(() -> password.change(change, request))) {
            return null;
        }
        feedback.say("signin.changed");
        return Pages.LIVE.path() + "?faces-redirect=true";
    }

    /** No password is ever sent back. */
    public @Nullable String getPresent() {
        return null;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    public @Nullable String getWanted() {
        return null;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getRepeated() {
        return null;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
