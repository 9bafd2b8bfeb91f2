package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.incident.Incident;
import org.imas.organization.Team;
import org.imas.routing.Contacts;

/** What the escalation of an incident goes by. */
@ApplicationScoped
public class Plans {

    @Inject
    private PolicyBook book;

    @Inject
    private Levels onCall;

    @Inject
    private Contacts contacts;

    @Inject
    @ConfigProperty(name = "imas.escalation.default-wait")
    private Duration defaultWait;

    void check() {
        if (defaultWait.isNegative()) {
            throw new IllegalArgumentException("imas.escalation.default-wait must not be negative");
        }
    }

    /** How long a step waits that says nothing of it. */
    Duration defaultWait() {
        return defaultWait;
    }

    /** For one that begins: the policy of the service, of the team, or the default where anybody on call was told. */
    Plan of(Incident incident, Instant at) {
        Team team = incident.service().ownerTeam();
        return book.of(incident.service())
                .orElseGet(
                        () -> contacts.callsPeople(team, incident.severity().name()) ? byDefault(team, at) : Plan.NONE);
    }

    /** For one that runs: a policy as it is now, and who is on call now. */
    Plan of(EscalationRun run, Incident incident, Instant at) {
        return run.policyId() == null
                ? byDefault(incident.service().ownerTeam(), at)
                : book.byId(run.policyId()).orElse(Plan.NONE);
    }

    private Plan byDefault(Team team, Instant at) {
        return defaultWait.isZero() ? Plan.NONE : Plan.byDefault(onCall.of(team, at), defaultWait);
    }
}
