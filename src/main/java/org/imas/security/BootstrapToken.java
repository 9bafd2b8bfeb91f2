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
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Causes;

/** Sees to it at each start that somebody can sign in: with the configured token, or with one shown in the log. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class BootstrapToken {

    static final String CONFIGURED = "bootstrap";
    static final String FIRST = "first-admin";

    private static final System.Logger LOG = System.getLogger(BootstrapToken.class.getName());
    private static final int SHORT = 20;

    @Inject
    private ServerTokens tokens;

    @Inject
    @ConfigProperty(name = "imas.bootstrap.token")
    private Optional<String> configured;

    @PostConstruct
    void start() {
        try {
            configured.ifPresentOrElse(this::accept, this::withoutConfigured);
        } catch (RuntimeException e) {
            if (!otherNodeDidIt(e)) {
                throw e;
            }
            LOG.log(INFO, "event=bootstrap-token-made-by-another-node");
        }
    }

    private void accept(String text) {
        if (text.length() < SHORT) {
            LOG.log(
                    WARNING,
                    "event=bootstrap-token-short hint=\"imas.bootstrap.token should have 20 characters or more\"");
        }
        tokens.accept(text);
    }

    private void withoutConfigured() {
        tokens.forgetAccepted();
        // shown only after the commit: a token that is not stored must not be promised
        tokens.first().ifPresent(BootstrapToken::show);
    }

    private static void show(String text) {
        LOG.log(
                WARNING,
                "No API token with the role ADMIN was valid, so one was made. It is shown only here, only now: send the"
                        + " header \"Authorization: Bearer {0}\" to /api/v1/api-tokens to issue others, then revoke it.",
                text);
    }

    static boolean otherNodeDidIt(RuntimeException thrown) {
        return Causes.violatesUniqueness(thrown)
                || Causes.find(thrown, OptimisticLockException.class).isPresent();
    }
}
