package org.imas.routing;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imas.delivery.NoExpress;
import org.imas.delivery.StandIns;
import org.imas.delivery.TestSender;
import org.imas.escalation.EscalationKeeper;
import org.imas.escalation.EscalationPolicies;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.TargetKind;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.oncall.OnCallOverride;
import org.imas.oncall.OnCallOverrides;
import org.imas.oncall.Schedules;
import org.imas.organization.Criticality;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Refusal;
import org.imas.provider.SendResult;
import org.imas.registry.PlainProviders;
import org.imas.silence.MaintenanceWindow;
import org.imas.silence.MaintenanceWindows;
import org.imas.silence.Matcher;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.storm.StormSettings;
import org.imas.storm.Storms;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.testkit.Wiring;

/** Teams, people, services, scopes, providers, rules, silences, policies and wishes as chance has them, on an empty database. */
final class RandomWorld {

    private static final List<String> TABLES = List.of(
            "attempt",
            "delivery",
            "timeline_entry",
            "escalation_run",
            "escalation_assignment",
            "escalation_target",
            "escalation_policy",
            "incident_scope",
            "incident",
            "routing_rule_reference",
            "routing_rule where position < 1000",
            "silence",
            "maintenance_window",
            "quiet_time",
            "team_target",
            "team_preference",
            "on_call_shift",
            "on_call_override",
            "schedule_layer_person",
            "schedule_layer",
            "person_preference",
            "service",
            "team",
            "person",
            "impact_scope",
            "configured_provider");

    private static final List<String> TYPES = List.of("NTFY", "NTFY", "SMTP", "SMTP", "OVH_SMS");

    final TestClock clock = new TestClock();
    final RandomDrafts drafts;
    private final Random random;
    private final TestDatabase database;
    private final StormSettings limits;
    private final Storms storms;
    private final TestSender sender;

    RandomWorld(TestDatabase database, long seed) {
        this.database = database;
        random = new Random(seed);
        drafts = new RandomDrafts(random, clock);
        limits = limits(drafts.any(List.of(0, 1, 2, 3, 10)));
        storms = new Beans().with(limits).get(Storms.class);
        sender = new TestSender(database, clock, this::beans);
        TABLES.forEach(table -> database.sql("delete from " + table));
        clock.advance(Duration.ofMinutes(random.nextInt(60 * 24 * 400)));
        providers();
        in(this::organization);
        in(this::wishes);
        IntStream.range(0, random.nextInt(4)).forEach(i -> perhaps(this::schedule));
        IntStream.range(0, random.nextInt(8)).forEach(i -> perhaps(this::preferences));
        IntStream.range(0, random.nextInt(3)).forEach(i -> perhaps(this::override));
        IntStream.range(0, random.nextInt(7)).forEach(i -> perhaps(beans -> rule(beans, drafts.rule("rule " + i))));
        IntStream.range(0, random.nextInt(5)).forEach(i -> perhaps(this::hold));
        IntStream.range(0, random.nextInt(3)).forEach(i -> perhaps(beans -> policy(beans, i)));
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private void in(Consumer<Beans> work) {
        in(beans -> {
            work.accept(beans);
            return beans;
        });
    }

    /** Chance also wants what is refused; that leaves the world as it was. */
    private void perhaps(Consumer<Beans> work) {
        try {
            in(work);
        } catch (Refusal e) {
            // so be it
        }
    }

    /** New ones for each transaction, as after a restart. */
    Beans beans(EntityManager entities) {
        Beans beans = PlainProviders.in(new Beans(), entities)
                .with(entities)
                .with(clock)
                .with(new NoExpress())
                .with(new NoRoutingMetrics())
                .with(limits)
                .with(storms)
                .with(Duration.ofMinutes(15))
                .with("https://hub.example.org/incidents/{id}");
        return Wiring.of(beans, NotificationRouter.class, EscalationKeeper.class, StandIns.class);
    }

    /** How many notices in a short time are too many for one target, whatever kind it is; 0: there is no end. */
    private static StormSettings limits(int most) {
        return new StormSettings() {
            @Override
            public int most(String type) {
                return most;
            }
        };
    }

    /** Sends it, and it arrives. */
    void send(UUID delivery) {
        sender.take(delivery).forEach(one -> sender.end(one, SendResult.accepted("200")));
    }

    TestDatabase database() {
        return database;
    }

    private void providers() {
        for (String type : TYPES) {
            int number = random.nextInt(2);
            for (int i = 0; i <= number; i++) {
                String name = RandomDrafts.PROVIDERS.get(type) + random.nextInt(1_000_000);
                PlainProviders.add(database, name, type);
                drafts.know(name, type);
                if (random.nextInt(4) == 0) {
                    database.sql("update configured_provider set active = false where name = '" + name + "'");
                }
                if (random.nextInt(3) == 0) {
                    database.sql("update configured_provider set severities = '" + drafts.severity()
                            + "' where name = '" + name + "'");
                }
            }
        }
    }

    private void organization(Beans beans) {
        drafts.teams().forEach(name -> beans.get(Teams.class).add(Team.Draft.of(name, null)));
        for (String name : drafts.people()) {
            String email = random.nextInt(4) == 0 ? null : drafts.address();
            String phone = random.nextBoolean() ? null : "+3360000000" + random.nextInt(4);
            beans.get(People.class).add(new Person.Draft(name, email, phone, null, null, null));
        }
        for (String name : drafts.services()) {
            String team = drafts.team();
            drafts.own(name, team);
            beans.get(Services.class).add(new Service.Draft(name, team, drafts.any(Criticality.values()), null));
        }
        drafts.scopes()
                .forEach(name -> beans.get(ImpactScopes.class)
                        .add(new ImpactScope.Draft(
                                name, random.nextInt(3) == 0 ? null : drafts.address(), random.nextInt(4) > 0)));
    }

    /** Who is on call, and by what teams want to be told. */
    private void wishes(Beans beans) {
        Map<String, String> teams = ids(beans, "Team");
        Map<String, String> people = ids(beans, "Person");
        for (int i = random.nextInt(7); i > 0; i--) {
            beans.get(OnCallShifts.class)
                    .add(new OnCallShift.Draft(
                            teams.get(drafts.team()),
                            people.get(drafts.person()),
                            clock.instant().minus(Duration.ofHours(1 + random.nextInt(9))),
                            clock.instant().plus(Duration.ofMinutes(5 + random.nextInt(200))),
                            1 + random.nextInt(3)));
        }
        for (String team : drafts.teams()) {
            if (random.nextInt(3) == 0) {
                beans.get(TeamRoutes.class).replace(UUID.fromString(teams.get(team)), drafts.teamRouting());
            }
        }
    }

    private void override(Beans beans) {
        Instant from = clock.instant().plus(Duration.ofMinutes(random.nextInt(20)));
        beans.get(OnCallOverrides.class)
                .add(
                        new OnCallOverride.Draft(
                                drafts.team(),
                                drafts.person(),
                                from,
                                from.plus(Duration.ofMinutes(1 + random.nextInt(60))),
                                1 + random.nextInt(3),
                                null),
                        "ada");
    }

    private void schedule(Beans beans) {
        UUID team = UUID.fromString(ids(beans, "Team").get(drafts.team()));
        beans.get(Schedules.class).replace(team, drafts.schedule());
    }

    private void preferences(Beans beans) {
        UUID person = UUID.fromString(ids(beans, "Person").get(drafts.person()));
        beans.get(PersonPreferences.class).replace(person, drafts.preferences());
    }

    private static Map<String, String> ids(Beans beans, String entity) {
        Map<String, String> ids = new LinkedHashMap<>();
        beans.get(EntityManager.class)
                .createQuery("select e.name, e.id from " + entity + " e", Object[].class)
                .getResultList()
                .forEach(row -> ids.put((String) row[0], row[1].toString()));
        return ids;
    }

    void rule(Beans beans, RoutingRule.Draft draft) {
        beans.get(RoutingRules.class).add(draft);
    }

    private void hold(Beans beans) {
        List<Matcher> matchers = List.of(drafts.matcher());
        Boolean sev1 = random.nextBoolean();
        switch (random.nextInt(3)) {
            case 0 ->
                beans.get(Silences.class)
                        .add(
                                new Silence.Draft(
                                        matchers,
                                        null,
                                        null,
                                        clock.instant().plus(Duration.ofMinutes(1 + random.nextInt(90))),
                                        "silence",
                                        sev1),
                                "ada");
            case 1 ->
                beans.get(MaintenanceWindows.class)
                        .add(
                                new MaintenanceWindow.Draft(
                                        matchers,
                                        null,
                                        List.of(java.time.DayOfWeek.values()),
                                        null,
                                        drafts.hour(),
                                        Duration.ofHours(1 + random.nextInt(23)),
                                        drafts.zone(),
                                        null,
                                        null,
                                        "window",
                                        sev1),
                                "ada");
            default -> {
                boolean team = random.nextBoolean();
                beans.get(QuietHours.class)
                        .add(new QuietTime.Draft(
                                team ? null : drafts.person(),
                                team ? drafts.team() : null,
                                null,
                                drafts.hour(),
                                drafts.hour(),
                                drafts.zone(),
                                new ArrayList<>(List.of(drafts.any(Severity.values())))));
            }
        }
    }

    private void policy(Beans beans, int number) {
        List<PolicyDraft.Step> steps = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new PolicyDraft.Step(
                        Duration.ofMinutes(1 + random.nextInt(10)),
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(k -> target())
                                .toList()))
                .toList();
        boolean team = random.nextBoolean();
        beans.get(EscalationPolicies.class)
                .add(new PolicyDraft(
                        "policy " + number,
                        random.nextBoolean() ? null : Duration.ofMinutes(20),
                        random.nextInt(3),
                        random.nextBoolean() ? null : Duration.ofMinutes(7),
                        steps,
                        team ? List.of() : List.of(drafts.service()),
                        team ? List.of(drafts.team()) : List.of()));
    }

    private PolicyDraft.Target target() {
        TargetKind kind = drafts.any(TargetKind.values());
        return switch (kind) {
            case ON_CALL_LEVEL -> new PolicyDraft.Target(kind, 1 + random.nextInt(3), null, null, null, null, null);
            case PERSON -> new PolicyDraft.Target(kind, null, drafts.person(), null, null, null, null);
            case TEAM -> new PolicyDraft.Target(kind, null, null, drafts.team(), null, null, null);
            case SCOPE -> new PolicyDraft.Target(kind, null, null, null, drafts.scope(), null, null);
            case PROVIDER -> {
                RuleEffects.Target channel = drafts.channel();
                yield new PolicyDraft.Target(kind, null, null, null, null, channel.provider(), channel.target());
            }
        };
    }

    IncidentReport report() {
        return drafts.report();
    }
}
