package org.imas.escalation;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.Delivery;
import org.imas.delivery.NoExpress;
import org.imas.delivery.StandIns;
import org.imas.delivery.TestSender;
import org.imas.digest.TestRounds;
import org.imas.incident.Incident;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.registry.PlainProviders;
import org.imas.routing.NoRoutingMetrics;
import org.imas.routing.NotificationPreferences;
import org.imas.routing.NotificationRouter;
import org.imas.routing.PersonPreferences;
import org.imas.silence.Matcher;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.testkit.Wiring;

/** A team with people on call, its service, and providers for mail and phone, on an empty database. */
final class EscalationWorld {

    private static final List<String> TABLES = List.of(
            "attempt",
            "delivery",
            "timeline_entry",
            "escalation_run",
            "escalation_assignment",
            "escalation_target",
            "escalation_policy",
            "silence",
            "incident",
            "on_call_shift",
            "person_preference",
            "quiet_time",
            "service",
            "team_member",
            "team",
            "person",
            "impact_scope",
            "configured_provider");

    final TestClock clock = new TestClock();
    final TestDatabase database;
    final TestSender sender;
    final HeardNews heard = new HeardNews();
    private final List<Object> kept = new ArrayList<>();

    EscalationWorld(TestDatabase database) {
        this.database = database;
        this.sender = new TestSender(database, clock, this::beans);
        database.sql("update configured_provider set fallback_id = null");
        TABLES.forEach(table -> database.sql("delete from " + table));
        in(beans -> beans.get(Teams.class).add(Team.Draft.of("Data", null)));
        in(beans -> beans.get(Services.class).add(new Service.Draft("redis", "Data", null, null)));
    }

    /** Those that are the same in all transactions, as in one node. */
    EscalationWorld keeping(Object... beans) {
        kept.addAll(List.of(beans));
        return this;
    }

    /** Mail for everybody; phones only where a test wants them. */
    static EscalationWorld mailing(TestDatabase database) {
        EscalationWorld world = new EscalationWorld(database);
        world.provider("mail", "SMTP");
        return world;
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    /** Those of one transaction, as new as after a restart. */
    Beans beans(EntityManager entities) {
        Beans beans = PlainProviders.in(new Beans(), entities)
                .with(entities)
                .with(clock)
                .with(new NoExpress())
                .with(new NoRoutingMetrics())
                .with(heard)
                .with(Duration.ofMinutes(15))
                .with("https://hub.example.org/incidents/{id}");
        kept.forEach(beans::with);
        return Wiring.of(
                beans,
                NotificationRouter.class,
                EscalationKeeper.class,
                StandIns.class,
                PolicyProviders.class,
                HeardNews.class);
    }

    /** What the timer does about what is held, as if the configuration had changed. */
    void holdRound() {
        TestRounds.round(database, this::beans);
    }

    UUID provider(String name, String type) {
        return PlainProviders.add(database, name, type);
    }

    Person.View person(String name) {
        return person(name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org", null);
    }

    Person.View person(String name, String email, String phone) {
        return in(beans -> beans.get(People.class).add(new Person.Draft(name, email, phone, null, null, null)));
    }

    /** From yesterday until the year after. */
    void onCall(Person.View person, int level) {
        Instant now = clock.instant();
        OnCallShift.Draft shift = new OnCallShift.Draft(
                "Data", person.id().toString(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)), level);
        in(beans -> beans.get(OnCallShifts.class).add(shift));
    }

    /** Ada at the first level and Grace at the second, who has a phone as well. */
    void adaThenGrace() {
        onCall(person("Ada", "ada@example.org", "+33600000001"), 1);
        onCall(person("Grace", "grace@example.org", "+33600000002"), 2);
    }

    UUID triggered() {
        return triggered(Severity.SEV1_CRITICAL);
    }

    UUID triggered(Severity severity) {
        return reported(IncidentReport.of("Redis down", "redis", severity));
    }

    UUID reported(IncidentReport report) {
        return in(beans -> {
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(report, new Origin("test", null)))
                    .incident()
                    .id();
        });
    }

    void move(UUID incident, IncidentStatus status) {
        in(beans -> beans.get(Incidents.class).move(incident, status, "ada"));
    }

    void unacknowledge(UUID incident) {
        in(beans -> beans.get(Incidents.class).unacknowledge(incident, "ada", ""));
    }

    EscalationView escalate(UUID incident) {
        return in(beans -> beans.get(Escalations.class).escalate(incident, "ada"));
    }

    EscalationView escalation(UUID incident) {
        return in(beans -> beans.get(Escalations.class).view(incident));
    }

    /** What the timer does; answers how many were due. */
    int tick() {
        return TestTimer.tick(database, this::beans);
    }

    int tickAfter(Duration time) {
        clock.advance(time);
        return tick();
    }

    PolicyView policy(PolicyDraft draft) {
        return in(beans -> beans.get(EscalationPolicies.class).add(draft));
    }

    void prefers(Person.View person, NotificationPreferences.Step... steps) {
        in(beans ->
                beans.get(PersonPreferences.class).replace(person.id(), new NotificationPreferences(List.of(steps))));
    }

    /** From 22:00 to 07:00 UTC of all that is not grave. */
    QuietTime.View quietAtNight(Person.View person) {
        QuietTime.Draft night = new QuietTime.Draft(person.id().toString(), null, null, "22:00", "07:00", "UTC", null);
        return in(beans -> beans.get(QuietHours.class).add(night));
    }

    /** Of all that is told of the service, also the gravest, from now on; answers when it ends. */
    Instant silence(Duration time) {
        Instant end = clock.instant().plus(time);
        Silence.Draft draft =
                new Silence.Draft(List.of(new Matcher("service", "=", "redis")), null, null, end, "Upgrade", true);
        in(beans -> beans.get(Silences.class).add(draft, "ada"));
        return end;
    }

    /** What waits to go out, with the minutes until then. */
    List<String> waiting(UUID incident) {
        return deliveries(incident).stream()
                .filter(delivery -> delivery.nextAttemptAt() != null)
                .map(delivery -> delivery.notice().event() + " " + delivery.target() + " "
                        + Duration.between(clock.instant(), delivery.nextAttemptAt())
                                .toMinutes())
                .toList();
    }

    List<Delivery> deliveries(UUID incident) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incident)
                .getResultList());
    }

    /** Whom it told, by that event, in the order of the promises. */
    List<String> told(UUID incident, String event) {
        return deliveries(incident).stream()
                .filter(delivery -> delivery.notice().event().equals(event))
                .map(Delivery::target)
                .toList();
    }

    /** Those told of the escalation, in all its steps. */
    List<String> escalated(UUID incident) {
        return told(incident, "ESCALATED");
    }

    List<String> timeline(UUID incident, String kind) {
        return in(beans -> beans.get(Incidents.class).timeline(incident, List.of(kind))).stream()
                .map(entry -> entry.actor() + ": " + entry.note())
                .toList();
    }

    Incident incident(UUID id) {
        return database.inTransaction(entities -> entities.find(Incident.class, id));
    }
}
