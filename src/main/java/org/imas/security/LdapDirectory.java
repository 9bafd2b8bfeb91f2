package org.imas.security;

import static java.lang.System.Logger.Level.WARNING;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** A directory, asked by LDAP: who somebody is there, and in which groups. */
@ApplicationScoped
public class LdapDirectory {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;

    private static final System.Logger LOG = System.getLogger(LdapDirectory.class.getName());

    /** What directories say of a name or a password that does not let in: also of one that is locked or out of date. */
    private static final Set<ResultCode> REFUSALS =
            Set.of(ResultCode.INVALID_CREDENTIALS, ResultCode.UNWILLING_TO_PERFORM, ResultCode.CONSTRAINT_VIOLATION);

    private final FewAtOnce few = new FewAtOnce();

    @Inject
    private LdapConfig config;

    /** Nobody knows whether the password is right. */
    static final class UnreachableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreachableException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Empty where name and password are not right. */
    Optional<Outsider> ask(String login, String password) throws UnreachableException {
        if (password.isEmpty()) {
            return Optional.empty(); // directories take this for an anonymous bind, and say yes
        }
        try {
            return few.ask(() -> asked(login, password));
        } catch (LDAPException e) {
            throw new UnreachableException("The directory says " + e.getResultCode(), e);
        } catch (FewAtOnce.CrowdedException e) {
            throw new UnreachableException("The directory is not asked", e);
        }
    }

    private Optional<Outsider> asked(String login, String password) throws LDAPException {
        try (LDAPConnection connection = connect()) {
            return signedIn(connection, login, password);
        }
    }

    private Optional<Outsider> signedIn(LDAPConnection connection, String login, String password) throws LDAPException {
        bindAsReader(connection);
        List<SearchResultEntry> found = connection
                .search(
                        config.usersDn(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(config.nameAttribute(), login),
                        config.nameAttribute(),
                        config.displayNameAttribute())
                .getSearchEntries();
        if (found.size() > 1) {
            LOG.log(WARNING, "event=ldap-ambiguous entries=" + found.size());
        }
        if (found.size() != 1 || !opens(connection, found.get(0).getDN(), password)) {
            return Optional.empty();
        }
        SearchResultEntry entry = found.get(0);
        bindAsReader(connection);
        return Optional.of(new Outsider(
                UserAccount.LDAP,
                UserAccount.login(entry.getAttributeValue(config.nameAttribute())),
                Optional.ofNullable(entry.getAttributeValue(config.displayNameAttribute()))
                        .orElse(""),
                groups(connection, entry.getDN())));
    }

    private static boolean opens(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            connection.bind(dn, password);
            return true;
        } catch (LDAPException e) {
            if (REFUSALS.contains(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    private Set<String> groups(LDAPConnection connection, String dn) throws LDAPException {
        Set<String> names = new HashSet<>();
        connection
                .search(
                        config.groupsDn(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(config.memberAttribute(), dn),
                        config.groupAttribute())
                .getSearchEntries()
                .forEach(group -> Optional.ofNullable(group.getAttributeValue(config.groupAttribute()))
                        .ifPresent(names::add));
        return names;
    }

    /** Who somebody is, is looked up by the hub's own right; who has signed in may not be allowed to. */
    private void bindAsReader(LDAPConnection connection) throws LDAPException {
        connection.bind(config.bindDn().orElse(""), config.bindPassword());
    }

    private LDAPConnection connect() throws LDAPException {
        LDAPURL url = config.url();
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        if (config.isTls()) {
            return new LDAPConnection(trusted().getSocketFactory(), options, url.getHost(), url.getPort());
        }
        LDAPConnection connection = new LDAPConnection(options, url.getHost(), url.getPort());
        if (config.startsTls()) {
            startTls(connection);
        }
        return connection;
    }

    private static void startTls(LDAPConnection connection) throws LDAPException {
        try {
            ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(trusted()));
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(answer);
            }
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /** Believes what the JVM believes. */
    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
