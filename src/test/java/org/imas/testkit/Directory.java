package org.imas.testkit;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** A real LDAP server on loopback with people and their groups, plain, by StartTLS and by TLS; it tells strangers nothing. */
public final class Directory implements AutoCloseable {

    public static final String USERS = "ou=people,dc=imas,dc=test";
    public static final String GROUPS = "ou=groups,dc=imas,dc=test";
    public static final String READER = "cn=reader,dc=imas,dc=test";
    public static final String READER_PASSWORD = "what the reader binds with";

    private static final String PLAIN = "plain";
    private static final String TLS = "tls";

    private final InMemoryDirectoryServer server;

    private Directory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    public static Directory start(Certificate certificate)
            throws LDAPException, LDIFException, GeneralSecurityException {
        var tls = new SSLUtil(
                new KeyStoreKeyManager(certificate.keys().toFile(), Certificate.PASSWORD.toCharArray()), null);
        var config = new InMemoryDirectoryServerConfig("dc=imas,dc=test");
        config.addAdditionalBindCredentials(READER, READER_PASSWORD);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(PLAIN, loopback, 0, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(TLS, loopback, 0, tls.createSSLServerSocketFactory(), null));
        var server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=imas,dc=test", "objectClass: domain", "dc: imas");
        server.add("dn: " + USERS, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
        server.startListening();
        return new Directory(server);
    }

    /** Takes StartTLS. */
    public String plain() {
        return "ldap://localhost:" + server.getListenPort(PLAIN);
    }

    public String tls() {
        return "ldaps://localhost:" + server.getListenPort(TLS);
    }

    public Directory person(String name, String password) throws LDAPException, LDIFException {
        return person(dn(name), name, password);
    }

    public Directory person(String dn, String name, String password) throws LDAPException, LDIFException {
        server.add(
                "dn: " + dn,
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: The " + name,
                "sn: " + name,
                "userPassword: " + password);
        return this;
    }

    public Directory group(String name, List<String> members) throws LDAPException, LDIFException {
        var lines =
                new ArrayList<>(List.of("dn: cn=" + name + "," + GROUPS, "objectClass: groupOfNames", "cn: " + name));
        members.forEach(member -> lines.add("member: " + dn(member)));
        server.add(lines.toArray(String[]::new));
        return this;
    }

    /** The group is there no more. */
    public void dissolve(String group) throws LDAPException {
        server.delete("cn=" + group + "," + GROUPS);
    }

    /** Takes no connections for a while. */
    public void pause() {
        server.shutDown(true);
    }

    public void goOn() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dn(String name) {
        return "uid=" + name + "," + USERS;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
