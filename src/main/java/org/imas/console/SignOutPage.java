package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.imas.security.SignOut;

/** Ends the session: what was open cannot be gone back to. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private SignOut signOut;

    @Inject
    private HttpServletRequest request;

    /** Not by the container's own sign-out: Payara without its data grid fails there, and the session holds all there is. */
    public String leave() {
        signOut.leave(request);
        return Pages.SIGN_IN.path() + "?faces-redirect=true";
    }
}
