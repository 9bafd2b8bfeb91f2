package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;

/**
 * Reports providers that keep failing as incidents of the hub itself, one open incident each, until they have not
 * failed for a while: so the administrators are
 * told of them as of everything else, by all the other channels of their team.
 */
@ApplicationScoped
public class FailingProviders {

    private static final System.Logger LOG = System.getLogger(FailingProviders.class.getName());
    private static final Origin SELF = new Origin("imas", null);
    private static final String KEY = "provider-failing:";
    private static final List<IncidentStatus> OPEN =
            Stream.of(IncidentStatus.values()).filter(IncidentStatus::open).toList();

    /** So many dead letters within this time are more than bad luck. */
    static final long MANY = 3;

    /** How long back that is. */
    public static final Duration LATELY = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Reports reports;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.administrators.service")
    private Optional<String> service;

    /** A provider, and how many of its notifications could not be delivered lately. */
    public record Failing(UUID id, String name, long letters) {}

    @Transactional
    public int report() {
        List<Failing> failing = failing();
        failing.forEach(this::tell);
        over(failing).forEach(id -> incidents.move(id, IncidentStatus.RESOLVED, SELF.actor()));
        return failing.size();
    }

    /** Those that fail now. */
    @Transactional
    public List<Failing> failing() {
        return database.createQuery("""
                        select d.providerId, d.providerName, count(d) from Delivery d where d.deadAt > :since
                        group by d.providerId, d.providerName having count(d) >= :many""", Object[].class)
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("many", MANY)
                .getResultStream()
                .map(row -> new Failing((UUID) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    /** The incidents of those that have not failed lately. */
    private List<UUID> over(List<Failing> failing) {
        Set<String> keys = failing.stream().map(one -> KEY + one.id()).collect(Collectors.toSet());
        return database.createQuery("""
                        select i.id, i.dedupKey from Incident i
                        where i.status in :open and i.reportedBy = :self and i.dedupKey like :keys""", Object[].class)
                .setParameter("open", OPEN)
                .setParameter("self", SELF.actor())
                .setParameter("keys", KEY + "%")
                .getResultStream()
                .filter(row -> !keys.contains((String) row[1]))
                .map(row -> (UUID) row[0])
                .toList();
    }

    private void tell(Failing provider) {
        LOG.log(
                System.Logger.Level.ERROR,
                "event=provider-keeps-failing provider=" + provider.id() + " deadLetters=" + provider.letters());
        service.ifPresent(name -> reports.take(reports.checked(incident(provider, name), SELF)));
    }

    private static IncidentReport incident(Failing provider, String service) {
        return new IncidentReport(
                "Provider " + provider.name() + " keeps failing",
                provider.letters() + " notifications through it could not be delivered in the last "
                        + LATELY.toMinutes() + " minutes. Look at its health and at the dead letters; replay them when"
                        + " it works again.",
                service,
                Severity.SEV2_HIGH,
                null,
                null,
                KEY + provider.id(),
                null,
                null,
                null,
                null);
    }
}
