package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Ends the session: what was open cannot be gone back to. */
@Named
@RequestScoped
public class SignOutPage {

    /** Not by the container's own sign-out: Payara without its data grid fails there, and the session holds all there is. */
    public String leave() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return Pages.SIGN_IN.path() + "?faces-redirect=true";
    }
}
