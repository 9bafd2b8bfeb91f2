package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.imas.delivery.Deliveries;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderHealth;
import org.imas.registry.ProviderHealths;
import org.imas.routing.DryRun;

/** Whether anybody could be told of an incident. */
@ApplicationScoped
public class FirstReach {

    private static final int SOME = 200;

    @Inject
    private ProviderHealths healths;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DryRun dryRun;

    boolean anyProvider() {
        return active().stream().findFirst().isPresent();
    }

    /** A message came through, be it only as a test since this node was started. */
    boolean everAccepted() {
        return active().stream().anyMatch(health -> health.gate().lastSuccessAt() != null) || deliveries.anyDelivered();
    }

    /** The gravest incident of one of these services would be told to somebody. */
    boolean reaches(List<String> services) {
        return services.stream().anyMatch(this::reaches);
    }

    private boolean reaches(String service) {
        try {
            IncidentReport report = IncidentReport.of("Checklist", service, Severity.SEV1_CRITICAL);
            return !dryRun.of(new DryRun.Request(report, null, null))
                    .deliveries()
                    .isEmpty();
        } catch (Refusal goneMeanwhile) {
            return false;
        }
    }

    private List<ProviderHealth> active() {
        return healths.list(SOME, null).items().stream()
                .map(ProviderHealth.class::cast)
                .filter(ProviderHealth::active)
                .toList();
    }
}
