package org.imas.security;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the hub knows of the directory that people sign in with. */
@ApplicationScoped
public class LdapConfig {

    @Inject
    @ConfigProperty(name = "imas.ldap.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "imas.ldap.start-tls")
    private Boolean startTls;

    @Inject
    @ConfigProperty(name = "imas.ldap.bind-dn")
    private Optional<String> bindDn;

    @Inject
    @ConfigProperty(name = "imas.ldap.bind-password")
    private Optional<String> bindPassword;

    @Inject
    @ConfigProperty(name = "imas.ldap.users-dn")
    private Optional<String> usersDn;

    @Inject
    @ConfigProperty(name = "imas.ldap.name-attribute")
    private String nameAttribute;

    @Inject
    @ConfigProperty(name = "imas.ldap.display-name-attribute")
    private String displayNameAttribute;

    @Inject
    @ConfigProperty(name = "imas.ldap.groups-dn")
    private Optional<String> groupsDn;

    @Inject
    @ConfigProperty(name = "imas.ldap.group-attribute")
    private String groupAttribute;

    @Inject
    @ConfigProperty(name = "imas.ldap.member-attribute")
    private String memberAttribute;

    void check() {
        if (url.isEmpty() || usersDn.isEmpty() || groupsDn.isEmpty()) {
            throw new IllegalStateException(
                    "imas.sign-in.mechanism=ldap needs imas.ldap.url, imas.ldap.users-dn and imas.ldap.groups-dn");
        }
        if (bindDn.isPresent() != bindPassword.isPresent()) {
            throw new IllegalStateException("imas.ldap.bind-dn and imas.ldap.bind-password need each other");
        }
        LDAPURL parsed = url();
        if (!parsed.hostProvided()
                || !(parsed.getScheme().equals("ldap") || parsed.getScheme().equals("ldaps"))) {
            throw new IllegalStateException("imas.ldap.url must look like ldaps://directory.example.org:636");
        }
    }

    LDAPURL url() {
        try {
            return new LDAPURL(url.orElse(""));
        } catch (LDAPException e) {
            throw new IllegalStateException("imas.ldap.url must look like ldaps://directory.example.org:636", e);
        }
    }

    boolean isTls() {
        return url().getScheme().equals("ldaps");
    }

    boolean startsTls() {
        return startTls && !isTls();
    }

    Optional<String> bindDn() {
        return bindDn;
    }

    String bindPassword() {
        return bindPassword.orElse("");
    }

    String usersDn() {
        return usersDn.orElse("");
    }

    String nameAttribute() {
        return nameAttribute;
    }

    String displayNameAttribute() {
        return displayNameAttribute;
    }

    String groupsDn() {
        return groupsDn.orElse("");
    }

    String groupAttribute() {
        return groupAttribute;
    }

    String memberAttribute() {
        return memberAttribute;
    }
}
