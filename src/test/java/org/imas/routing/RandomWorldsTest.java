package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.imas.delivery.Delivery;
import org.imas.delivery.Reason;
import org.imas.escalation.Escalations;
import org.imas.escalation.TestTimer;
import org.imas.incident.Incident;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds in every world, whatever its rules, people, silences and policies are; a failure names the seed of its own. */
class RandomWorldsTest {

    private static final Databases DATABASES = new Databases();
    private static final int MANY = 200;
    private static final int FEW = 10;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static void everywhere(DatabaseKind kind, BiConsumer<RandomWorld, Random> holds) {
        LongStream.rangeClosed(1, kind == DatabaseKind.H2 ? MANY : FEW).forEach(seed -> {
            try {
                holds.accept(new RandomWorld(DATABASES.of(kind), seed), new Random(-seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("in the world of seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_about_something_else_changes_nothing_of_what_is_told(DatabaseKind kind) {
        everywhere(kind, (world, random) -> {
            IncidentReport report = world.report();
            List<String> before = decided(world, report);
            for (int i = 0; i < 3; i++) {
                RoutingRule.Draft unrelated = world.drafts.unrelated("unrelated " + i, report);
                if (unrelated.then().tells() || unrelated.then().stops()) {
                    world.in(beans -> {
                        world.rule(beans, unrelated);
                        return beans;
                    });
                }
                assertThat(decided(world, report)).as("after %s", unrelated).isEqualTo(before);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_target_is_told_of_one_change_once_at_most_whatever_leads_to_it(DatabaseKind kind) {
        Set<String> events = new TreeSet<>();
        everywhere(kind, (world, random) -> {
            UUID incident = reported(world, world.report());
            for (int i = 0; i < 8; i++) {
                live(world, incident, random);
            }
            List<Delivery> all = deliveries(world, incident);
            assertThat(all).extracting(RandomWorldsTest::addressee).doesNotHaveDuplicates();
            all.forEach(delivery -> events.add(delivery.notice().event()));
        });
        among(kind, events, "TRIGGERED", "ESCALATED", "REMINDER", "ACKNOWLEDGED", "UNACKNOWLEDGED", "RESOLVED");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_promised_is_what_the_dry_run_says_with_its_time_and_its_reasons(DatabaseKind kind) {
        Set<String> reasons = new TreeSet<>();
        everywhere(kind, (world, random) -> {
            IncidentReport report = world.report();
            Duration ahead = Duration.ofMinutes(random.nextInt(4) * random.nextInt(60));
            List<String> said = said(
                    world,
                    new DryRun.Request(report, world.clock.instant().plus(ahead), IncidentStatus.TRIGGERED));
            world.clock.advance(ahead); // what was asked about the future must come true as well
            UUID incident = reported(world, report);
            List<Delivery> all = deliveries(world, incident);
            assertThat(all).extracting(RandomWorldsTest::line).containsExactlyInAnyOrderElementsOf(said);
            all.forEach(delivery -> delivery.reasons().forEach(reason -> reasons.add(reason.kind())));
        });
        among(kind, reasons, "OWNER_TEAM", "ON_CALL", "IMPACT_SCOPE", "RULE", "SILENCE", "MAINTENANCE_WINDOW");
    }

    /** A later change is told to those the dry run names and to those told before, each with that reason. */
    @ParameterizedTest
    @EnumSource
    void the_end_of_an_incident_is_told_to_those_told_before_and_those_the_dry_run_says(DatabaseKind kind) {
        everywhere(kind, (world, random) -> {
            IncidentReport report = world.report();
            UUID incident = reported(world, report);
            world.clock.advance(Duration.ofMinutes(random.nextInt(3)));
            DryRun.Request end = new DryRun.Request(report, world.clock.instant(), IncidentStatus.RESOLVED);
            List<String> said = said(world, end);
            world.in(beans -> beans.get(Incidents.class).move(incident, IncidentStatus.RESOLVED, "ada"));
            List<Delivery> last = deliveries(world, incident).stream()
                    .filter(delivery -> delivery.changeNo() == 2)
                    .toList();
            assertThat(last)
                    .filteredOn(delivery -> delivery.reasons().stream()
                            .noneMatch(reason -> reason.kind().equals("TOLD_BEFORE")))
                    .extracting(RandomWorldsTest::line)
                    .allSatisfy(line -> assertThat(said).contains(line));
            assertThat(last)
                    .extracting(RandomWorldsTest::addressee)
                    .containsAll(dryRun(world, end).stream()
                            .map(planned -> "2 " + addressee(planned.type(), planned.provider(), planned.target()))
                            .toList());
        });
    }

    /** In so many worlds, chance must have led to all of that, or a test would prove little. */
    private static void among(DatabaseKind kind, Set<String> seen, String... wanted) {
        if (kind == DatabaseKind.H2) {
            assertThat(seen).as("what chance led to").contains(wanted);
        }
    }

    /** Something that may happen to an incident; what is refused changes nothing. */
    private static void live(RandomWorld world, UUID incident, Random random) {
        world.clock.advance(Duration.ofMinutes(random.nextInt(12)));
        try {
            switch (random.nextInt(8)) {
                case 0 -> move(world, incident, IncidentStatus.ACKNOWLEDGED);
                case 1 -> world.in(beans -> beans.get(Incidents.class).unacknowledge(incident, "ada", ""));
                case 2 ->
                    move(world, incident, random.nextBoolean() ? IncidentStatus.MITIGATED : IncidentStatus.RESOLVED);
                case 3 -> world.in(beans -> beans.get(Escalations.class).escalate(incident, "ada"));
                default -> TestTimer.tick(world.database(), world::beans);
            }
        } catch (Refusal e) {
            // such as a step back
        }
    }

    private static void move(RandomWorld world, UUID incident, IncidentStatus wanted) {
        world.in(beans -> beans.get(Incidents.class).move(incident, wanted, "ada"));
    }

    private static UUID reported(RandomWorld world, IncidentReport report) {
        return world.in(beans -> {
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(report, new Origin("test", null)))
                    .incident()
                    .id();
        });
    }

    private static List<String> decided(RandomWorld world, IncidentReport report) {
        return world.in(beans -> {
            Incident incident = beans.get(Reports.class).imagined(report, "test");
            Routes.Decision decision =
                    beans.get(Routes.class).of(incident, IncidentStatus.TRIGGERED, world.clock.instant());
            List<String> lines = new java.util.ArrayList<>(decision.told().recipients().stream()
                    .map(one -> one.provider().name() + " " + one.target() + " " + one.reasons())
                    .toList());
            lines.addAll(decision.told().unreachable());
            lines.add("room: " + decision.warRoom());
            return lines;
        });
    }

    private static List<String> said(RandomWorld world, DryRun.Request request) {
        return dryRun(world, request).stream()
                .map(planned -> line(planned.provider(), planned.target(), planned.at(), planned.reasons()))
                .toList();
    }

    private static List<DryRun.Planned> dryRun(RandomWorld world, DryRun.Request request) {
        return world.in(beans -> beans.get(DryRun.class).of(request)).deliveries();
    }

    private static List<Delivery> deliveries(RandomWorld world, UUID incident) {
        return world.database()
                .inTransaction(entities -> entities.createQuery(
                                "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                        .setParameter("incident", incident)
                        .getResultList());
    }

    private static String line(Delivery delivery) {
        return line(delivery.providerName(), delivery.target(), delivery.nextAttemptAt(), delivery.reasons());
    }

    private static String line(String provider, String target, Object at, List<Reason> reasons) {
        return provider + " " + target + " at " + at + " because " + reasons;
    }

    private static String addressee(Delivery delivery) {
        return delivery.changeNo() + " "
                + addressee(delivery.providerType(), delivery.providerName(), delivery.target());
    }

    /** A channel is another one on each provider, an address the same on all. */
    private static String addressee(String type, String provider, String target) {
        return (type.equals("NTFY") ? provider : type) + " " + target.toLowerCase(Locale.ROOT);
    }
}
