package org.imas.digest;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldDeliveries;
import org.imas.delivery.NoExpress;
import org.imas.delivery.StandIns;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.provider.Task;
import org.imas.registry.PlainProviders;
import org.imas.routing.NoRoutingMetrics;
import org.imas.routing.NotificationRouter;
import org.imas.silence.Matcher;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.storm.StormSettings;
import org.imas.storm.Storms;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.testkit.Wiring;

/** A team with two services and one chat channel, on an empty database, and nodes that work on it. */
final class DigestWorld {

    static final int MOST = 10;

    private static final List<String> TABLES = List.of(
            "attempt",
            "delivery",
            "timeline_entry",
            "idempotency_key",
            "escalation_run",
            "incident",
            "silence",
            "maintenance_window",
            "quiet_time",
            "on_call_shift",
            "service",
            "team_member",
            "team",
            "configured_provider");

    final TestClock clock = new TestClock();
    final TestDatabase database;

    /** What one process keeps in memory; a new one is a restart. */
    final class Node {

        private final StormSettings settings = new StormSettings();
        private final Storms storms = new Beans().with(settings).get(Storms.class);
        private final List<Object> more;

        /** @param more what is to be instead of what it would have */
        Node(Object... more) {
            this.more = List.of(more);
        }

        <T> T in(Function<Beans, T> work) {
            return database.inTransaction(entities -> work.apply(beans(entities)));
        }

        Beans beans(EntityManager entities) {
            Beans beans = new Beans();
            more.forEach(beans::with);
            PlainProviders.in(beans, entities)
                    .with(entities)
                    .with(clock)
                    .with(new NoExpress())
                    .with(new NoRoutingMetrics())
                    .with(settings)
                    .with(storms)
                    .with("https://hub.example.org/incidents/{id}");
            return Wiring.of(beans, NotificationRouter.class, StandIns.class);
        }

        UUID report(String title, Severity severity) {
            return report(IncidentReport.of(title, "redis", severity));
        }

        UUID report(IncidentReport report) {
            return in(beans -> {
                Reports reports = beans.get(Reports.class);
                return reports.take(reports.checked(report, new Origin("test", null)))
                        .incident()
                        .id();
            });
        }

        void resolve(UUID incident) {
            in(beans -> beans.get(Incidents.class).move(incident, IncidentStatus.RESOLVED, "ada"));
        }

        /** What the timer does. */
        void round() {
            TestRounds.round(database, this::beans);
        }

        int release(HeldDeliveries.Lane lane) {
            return in(beans -> beans.get(Releases.class).release(lane));
        }

        Silence.View silence(Duration time) {
            Instant now = clock.instant();
            Silence.Draft draft = new Silence.Draft(
                    List.of(new Matcher("service", "=", "redis")), null, now, now.plus(time), "Upgrade", null);
            return in(beans -> beans.get(Silences.class).add(draft, "ada"));
        }

        int tellOfEnd(Silence.View silence) {
            return in(beans -> beans.get(EndingSilences.class).tell(silence));
        }
    }

    DigestWorld(TestDatabase database) {
        this.database = database;
        database.sql("update configured_provider set fallback_id = null");
        TABLES.forEach(table -> database.sql("delete from " + table));
        Node node = new Node();
        node.in(beans -> beans.get(Teams.class).add(Team.Draft.of("Data", null)));
        node.in(beans -> beans.get(Services.class).add(new Service.Draft("redis", "Data", null, null)));
    }

    static DigestWorld chatting(TestDatabase database) {
        DigestWorld world = new DigestWorld(database);
        world.provider("chat", "NTFY");
        return world;
    }

    UUID provider(String name, String type) {
        return PlainProviders.add(database, name, type);
    }

    /** Lets the time of the present interval pass, and what is due gather. */
    void intervalPasses() {
        clock.advance(Duration.ofMinutes(5).plusSeconds(11));
    }

    List<Delivery> deliveries() {
        return database.inTransaction(
                entities -> entities.createQuery("select d from Delivery d order by d.id", Delivery.class)
                        .getResultList());
    }

    List<Delivery> in(DeliveryState state) {
        return deliveries().stream()
                .filter(delivery -> delivery.state() == state)
                .toList();
    }

    List<Delivery> digests() {
        return deliveries().stream()
                .filter(delivery -> delivery.task() == Task.DIGEST)
                .toList();
    }

    /** In how many notices that go out the incident is named: its own, or digests. */
    long naming(List<Delivery> all, UUID incident) {
        long own = all.stream()
                .filter(delivery -> delivery.task() == Task.NOTIFY
                        && delivery.incidentId().equals(incident)
                        && delivery.state() == DeliveryState.PENDING)
                .count();
        long named = all.stream()
                .filter(delivery -> delivery.task() == Task.DIGEST)
                .filter(delivery -> delivery.notice().body().contains(incident.toString()))
                .count();
        return own + named;
    }
}
