package org.imas.security;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the first user at the start, with the configured password or with one shown in the log. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class BootstrapUser {

    private static final System.Logger LOG = System.getLogger(BootstrapUser.class.getName());

    @Inject
    private ServerUsers users;

    @Inject
    private WayIn way;

    @Inject
    @ConfigProperty(name = "imas.bootstrap.password")
    private Optional<String> configured;

    @PostConstruct
    void start() {
        way.check();
        String password = configured.orElseGet(Passwords::generated);
        try {
            // shown only after the commit: a password that is not stored must not be promised
            users.first(password).ifPresent(made -> tell(made, password));
        } catch (RuntimeException e) {
            if (!BootstrapToken.otherNodeDidIt(e)) {
                throw e;
            }
            LOG.log(INFO, "event=first-user-made-by-another-node");
        }
    }

    private void tell(UserAccount.View made, String password) {
        if (configured.isPresent()) {
            LOG.log(INFO, "event=first-user-made user=" + made.name());
            return;
        }
        LOG.log(
                WARNING,
                "There was no user, so one was made. The password is shown only here, only now: sign in to the pages as"
                        + " \"{0}\" with \"{1}\", and choose another one there.",
                made.name(),
                password);
    }
}
