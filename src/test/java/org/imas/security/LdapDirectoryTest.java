package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imas.testkit.Beans;
import org.imas.testkit.Certificate;
import org.imas.testkit.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real directory says of names and passwords; that this JVM does not know its certificate is a test of its own. */
class LdapDirectoryTest {

    private static final String PASSWORD = "ada in the directory";
    private static Directory server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, LDAPException, LDIFException, GeneralSecurityException {
        server = Directory.start(Certificate.in(folder))
                .person("Ada", PASSWORD)
                .person("otto", PASSWORD)
                .person("uid=twin,ou=people,dc=imas,dc=test", "twin", PASSWORD)
                .person("cn=twin,ou=people,dc=imas,dc=test", "twin", PASSWORD)
                .person("uid=o\\2cbrien (it),ou=people,dc=imas,dc=test", "o'brien", PASSWORD)
                .group("admins", List.of("Ada"))
                .group("on-call", List.of("otto", "Ada", "o\\2cbrien (it)"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static LdapDirectory at(String url, boolean startTls, Optional<String> reader) {
        LdapConfig config = new LdapConfig() {
            @Override
            LDAPURL url() {
                try {
                    return new LDAPURL(url);
                } catch (LDAPException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            boolean startsTls() {
                return startTls;
            }

            @Override
            Optional<String> bindDn() {
                return reader;
            }

            @Override
            String bindPassword() {
                return reader.isPresent() ? Directory.READER_PASSWORD : "";
            }

            @Override
            String usersDn() {
                return Directory.USERS;
            }

            @Override
            String groupsDn() {
                return Directory.GROUPS;
            }

            @Override
            String nameAttribute() {
                return "uid";
            }

            @Override
            String displayNameAttribute() {
                return "cn";
            }

            @Override
            String groupAttribute() {
                return "cn";
            }

            @Override
            String memberAttribute() {
                return "member";
            }
        };
        return new Beans().with(config).get(LdapDirectory.class);
    }

    private static Optional<Outsider> ask(String login, String password) throws LdapDirectory.UnreachableException {
        return at(server.plain(), false, Optional.of(Directory.READER)).ask(login, password);
    }

    @Test
    void the_right_password_tells_name_and_groups() throws LdapDirectory.UnreachableException {
        assertThat(ask("ada", PASSWORD)).contains(new Outsider("ldap:", "ada", "The Ada", Set.of("admins", "on-call")));
        assertThat(ask("otto", PASSWORD)).contains(new Outsider("ldap:", "otto", "The otto", Set.of("on-call")));
    }

    @Test
    void a_dn_with_signs_of_its_own_is_no_trouble() throws LdapDirectory.UnreachableException {
        assertThat(ask("o'brien", PASSWORD).orElseThrow().groups()).containsExactly("on-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ada in the directory", "*", "what the reader binds with"})
    void a_wrong_password_lets_nobody_in(String password) throws LdapDirectory.UnreachableException {
        assertThat(ask("ada", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "*",
                "ad*",
                "ada)(uid=*",
                "*)(|(uid=*",
                "ada\\2a",
                "ada\u0000",
                "uid=ada,ou=people,dc=imas,dc=test",
                "twin"
            })
    void nobody_comes_in_by_a_name_that_is_not_exactly_that_of_one_person(String name)
            throws LdapDirectory.UnreachableException {
        assertThat(ask(name, PASSWORD)).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_trusts_gets_no_password() {
        for (LdapDirectory directory : List.of(
                at(server.tls(), false, Optional.of(Directory.READER)),
                at(server.plain(), true, Optional.of(Directory.READER)))) {
            assertThatThrownBy(() -> directory.ask("ada", PASSWORD))
                    .isInstanceOf(LdapDirectory.UnreachableException.class)
                    .hasMessageNotContaining(PASSWORD);
        }
    }

    @Test
    void a_reader_who_may_not_look_up_names_is_trouble_and_no_wrong_password() {
        LdapDirectory anonymous = at(server.plain(), false, Optional.empty());
        assertThatThrownBy(() -> anonymous.ask("ada", PASSWORD)).isInstanceOf(LdapDirectory.UnreachableException.class);
        LdapDirectory unknown = at(server.plain(), false, Optional.of("cn=nobody,dc=imas,dc=test"));
        assertThatThrownBy(() -> unknown.ask("ada", PASSWORD)).isInstanceOf(LdapDirectory.UnreachableException.class);
    }

    @Test
    @Timeout(60)
    void a_directory_that_hangs_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            LdapDirectory directory =
                    at("ldap://localhost:" + silent.getLocalPort(), false, Optional.of(Directory.READER));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> directory.ask("ada", PASSWORD))
                    .isInstanceOf(LdapDirectory.UnreachableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
    }
}
