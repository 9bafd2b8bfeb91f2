package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Reason;
import org.imas.digest.TestRounds;
import org.imas.escalation.Escalations;
import org.imas.escalation.TestTimer;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.platform.Refusal;
import org.imas.provider.Task;
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

    /** After that nothing that was to wait waits any more. */
    private static final Duration LONG = Duration.ofDays(9);

    private static final Set<String> NEEDLESS = Set.of(Delivery.SUPERSEDED, "acknowledged", "mitigated", "resolved");
    private static final Pattern LINK = Pattern.compile("/incidents/([0-9a-f-]{36})");

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
    void a_target_is_told_of_one_change_once_by_its_own_notice_or_by_one_digest(DatabaseKind kind) {
        Set<String> seen = new TreeSet<>();
        everywhere(kind, (world, random) -> {
            List<UUID> incidents = IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(i -> reported(world, world.report()))
                    .toList();
            for (int i = 0; i < 12; i++) {
                live(world, world.drafts.any(incidents), random);
            }
            world.clock.advance(LONG);
            TestRounds.letOut(world.database(), world::beans);
            List<Delivery> all = deliveries(world);
            Map<UUID, Delivery> digests = digests(all);
            List<Delivery> notices = notices(all);
            assertThat(notices)
                    .extracting(one -> one.incidentId() + " " + addressee(one))
                    .doesNotHaveDuplicates();
            assertThat(notices)
                    .allSatisfy(one -> assertThat(waysTold(one, digests))
                            .as("%s, %s, digest %s", one.state(), one.ending(), one.digest())
                            .hasSize(1));
            digests.values()
                    .forEach(digest -> assertThat(named(digest))
                            .containsExactlyInAnyOrderElementsOf(causes(digest, notices).stream()
                                    .map(one -> one.incidentId().toString())
                                    .toList()));
            all.forEach(one -> seen.add(one.notice().event()));
            notices.forEach(one -> seen.addAll(waysTold(one, digests)));
        });
        among(kind, seen, "TRIGGERED", "ESCALATED", "REMINDER", "ACKNOWLEDGED", "UNACKNOWLEDGED", "RESOLVED");
        among(kind, seen, "DIGEST", "sent", "to be sent", "in a digest", "not needed: superseded");
        among(kind, seen, "not needed: acknowledged", "not needed: resolved");
    }

    /** Exactly one of these holds of a notice when nothing is held any more. */
    private static List<String> waysTold(Delivery one, Map<UUID, Delivery> digests) {
        List<String> ways = new ArrayList<>();
        if (one.state() == DeliveryState.DELIVERED) {
            ways.add("sent");
        }
        if (one.state() == DeliveryState.PENDING) {
            ways.add("to be sent");
        }
        if (one.digest() != null) {
            Delivery digest = digests.get(one.digest());
            assertThat(digest.providerId() + digest.target()).isEqualTo(one.providerId() + one.target());
            ways.add("in a digest");
        }
        String code = one.ending() == null ? null : one.ending().code();
        if (code != null && NEEDLESS.contains(code)) {
            ways.add("not needed: " + code);
        }
        return ways;
    }

    /** The incidents that a digest names, each as often as it does. */
    private static List<String> named(Delivery digest) {
        return LINK.matcher(digest.notice().body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Delivery> causes(Delivery digest, List<Delivery> notices) {
        return notices.stream().filter(one -> digest.id().equals(one.digest())).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_promised_is_what_the_dry_run_says_with_its_time_and_its_reasons(DatabaseKind kind) {
        Set<String> reasons = new TreeSet<>();
        everywhere(kind, (world, random) -> {
            for (int i = random.nextInt(5); i >= 0; i--) {
                IncidentReport report = world.report();
                Duration ahead = Duration.ofSeconds(random.nextInt(2) * random.nextInt(300));
                compare(world, report, i == 0 ? ahead.multipliedBy(20) : ahead);
            }
            world.clock.advance(LONG);
            TestRounds.letOut(world.database(), world::beans);
            List<Delivery> all = deliveries(world);
            digests(all).values().forEach(digest -> reasonsOf(digest, causes(digest, notices(all))));
            all.forEach(delivery -> delivery.reasons().forEach(reason -> reasons.add(reason.kind())));
        });
        among(kind, reasons, "OWNER_TEAM", "ON_CALL", "IMPACT_SCOPE", "RULE", "SILENCE", "MAINTENANCE_WINDOW");
        among(kind, reasons, "PERSON_PREFERENCE", "LATER_STEP", "QUIET_HOURS", "STORM", "DIGEST");
    }

    /** What is asked about the future must come true as well. */
    private static void compare(RandomWorld world, IncidentReport report, Duration ahead) {
        Instant then = world.clock.instant().plus(ahead);
        List<String> said = said(world, new DryRun.Request(report, then, IncidentStatus.TRIGGERED));
        world.clock.advance(ahead);
        UUID incident = reported(world, report);
        assertThat(deliveries(world, incident))
                .extracting(RandomWorldsTest::line)
                .containsExactlyInAnyOrderElementsOf(said);
    }

    /** A digest has no reason but those of what it tells of, and the first of these. */
    private static void reasonsOf(Delivery digest, List<Delivery> causes) {
        Set<Reason> own = new LinkedHashSet<>(digest.reasons());
        own.removeIf(reason -> reason.kind().equals("DIGEST"));
        Set<Reason> theirs =
                causes.stream().flatMap(cause -> cause.reasons().stream()).collect(Collectors.toSet());
        assertThat(theirs).containsAll(own);
        assertThat(own).hasSize(Math.min(theirs.size(), 5));
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
                            .noneMatch(reason -> reason.kind().equals("TOLD_BEFORE") || reason.laterStep()))
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
            switch (random.nextInt(11)) {
                case 0 -> move(world, incident, IncidentStatus.ACKNOWLEDGED);
                case 1 -> world.in(beans -> beans.get(Incidents.class).unacknowledge(incident, "ada", ""));
                case 2 ->
                    move(world, incident, random.nextBoolean() ? IncidentStatus.MITIGATED : IncidentStatus.RESOLVED);
                case 3 -> world.in(beans -> beans.get(Escalations.class).escalate(incident, "ada"));
                case 4, 5 -> send(world, random);
                case 6 -> TestRounds.round(world.database(), world::beans);
                default -> TestTimer.tick(world.database(), world::beans);
            }
        } catch (Refusal e) {
            // such as a step back
        }
    }

    /** Some of what is due. */
    private static void send(RandomWorld world, Random random) {
        Instant now = world.clock.instant();
        deliveries(world).stream()
                .filter(delivery -> delivery.state() == DeliveryState.PENDING)
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now)
                        && delivery.expiresAt().isAfter(now))
                .filter(delivery -> random.nextInt(3) > 0)
                .forEach(delivery -> world.send(delivery.id()));
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
        DryRun.Request request = new DryRun.Request(report, world.clock.instant(), IncidentStatus.TRIGGERED);
        DryRun.Answer answer = world.in(beans -> beans.get(DryRun.class).of(request));
        List<String> lines = new ArrayList<>(
                answer.deliveries().stream().map(RandomWorldsTest::line).toList());
        lines.addAll(answer.unreachable());
        lines.add("room: " + answer.warRoom());
        return lines;
    }

    private static List<String> said(RandomWorld world, DryRun.Request request) {
        return dryRun(world, request).stream().map(RandomWorldsTest::line).toList();
    }

    private static List<DryRun.Planned> dryRun(RandomWorld world, DryRun.Request request) {
        return world.in(beans -> beans.get(DryRun.class).of(request)).deliveries();
    }

    private static List<Delivery> deliveries(RandomWorld world, UUID incident) {
        return notices(deliveries(world)).stream()
                .filter(delivery -> delivery.incidentId().equals(incident))
                .toList();
    }

    private static List<Delivery> deliveries(RandomWorld world) {
        return world.database()
                .inTransaction(
                        entities -> entities.createQuery("select d from Delivery d order by d.id", Delivery.class)
                                .getResultList());
    }

    private static List<Delivery> notices(List<Delivery> all) {
        return all.stream().filter(delivery -> delivery.task() == Task.NOTIFY).toList();
    }

    private static Map<UUID, Delivery> digests(List<Delivery> all) {
        return all.stream()
                .filter(delivery -> delivery.task() == Task.DIGEST)
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    private static String line(DryRun.Planned planned) {
        return line(planned.provider(), planned.target(), planned.at(), planned.reasons());
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
