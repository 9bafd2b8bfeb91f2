package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people sign in to the pages: by our own form, with a password that we know or a directory does, or at a provider
 * of OpenID Connect.
 */
@Named
@ApplicationScoped
public class WayIn {

    private static final String FORM = "form";
    private static final String LDAP = "ldap";
    private static final String OIDC = "oidc";

    @Inject
    @ConfigProperty(name = "imas.sign-in.mechanism")
    private String mechanism;

    @Inject
    private OidcConfig oidc;

    @Inject
    private LdapConfig ldap;

    @Inject
    private GroupRoles roles;

    /** A wrong value in the configuration stops the start, not the first who wants to sign in. */
    void check() {
        if (isElsewhere()) {
            oidc.check();
            roles.check();
        } else if (isLdap()) {
            ldap.check();
            roles.check();
        } else if (!mechanism.equals(FORM)) {
            throw new IllegalStateException("imas.sign-in.mechanism must be one of form, ldap, oidc");
        }
    }

    /** Whether a directory knows the passwords that are typed into our form. */
    boolean isLdap() {
        return mechanism.equals(LDAP);
    }

    /** Whether a provider signs people in: our own form opens nothing then. */
    public boolean isElsewhere() {
        return mechanism.equals(OIDC);
    }
}
