package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people sign in to the pages: by our own form, or at a provider of OpenID Connect. */
@Named
@ApplicationScoped
public class WayIn {

    private static final String FORM = "form";
    private static final String OIDC = "oidc";

    @Inject
    @ConfigProperty(name = "imas.sign-in.mechanism")
    private String mechanism;

    @Inject
    private OidcConfig oidc;

    /** A wrong value in the configuration stops the start, not the first who wants to sign in. */
    void check() {
        if (isElsewhere()) {
            oidc.check();
        } else if (!mechanism.equals(FORM)) {
            throw new IllegalStateException("imas.sign-in.mechanism must be " + FORM + " or " + OIDC);
        }
    }

    /** Whether a provider signs people in: our own form opens nothing then. */
    public boolean isElsewhere() {
        return mechanism.equals(OIDC);
    }
}
