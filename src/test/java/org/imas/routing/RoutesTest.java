package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.DeliverySettings;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Ids;
import org.imas.platform.Refusal;
import org.imas.silence.Matcher;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told by which rules, on both databases. */
class RoutesTest {

    private static final Databases DATABASES = new Databases();
    private static final String NOW = "timestamp with time zone '2026-01-01 00:00:00+00'";

    private final TestClock clock = new TestClock();
    private final ThreeProviders three = new ThreeProviders();
    private final UUID team = Ids.next();
    private final UUID otherTeam = Ids.next();
    private final UUID ada = Ids.next();
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        List.of(
                        "delete from routing_rule_reference",
                        "delete from routing_rule where position < 1000",
                        "delete from on_call_shift",
                        "delete from silence",
                        "delete from service",
                        "delete from impact_scope",
                        "delete from person",
                        "delete from team",
                        "delete from configured_provider")
                .forEach(database::sql);
        database.sql("insert into team values ('" + team + "', 'data', null, " + NOW + ", 1)");
        database.sql("insert into team values ('" + otherTeam + "', 'web', null, " + NOW + ", 1)");
        service("redis", team);
        service("shop", otherTeam);
        database.sql("insert into person (id, name, email, phone, locale, created_at, version) values ('" + ada
                + "', 'Ada', 'ada@example.org', null, 'en', " + NOW + ", 1)");
        database.sql("insert into impact_scope values ('" + Ids.next() + "', 'security', 'ciso@example.org', true, "
                + NOW + ", 1)");
        three.rows().forEach(database::sql);
    }

    private void service(String name, UUID owner) {
        database.sql("insert into service (id, name, owner_team_id, criticality, created_at, version) values ('"
                + Ids.next() + "', '" + name + "', '" + owner + "', 'TIER_2', " + NOW + ", 1)");
    }

    private void adaIsOnCall() {
        database.sql("insert into on_call_shift (id, team_id, person_id, starts_at, ends_at, call_level, created_at,"
                + " version) values ('" + Ids.next() + "', '" + team + "', '" + ada + "', " + NOW
                + ", timestamp with time zone '2099-01-01 00:00:00+00', 1, " + NOW + ", 1)");
        database.sql("update configuration_generation set generation = '" + Ids.next() + "'");
    }

    @ParameterizedTest
    @EnumSource
    void the_defaults_tell_the_teams_channels_whoever_is_on_call_and_the_scopes(DatabaseKind kind) {
        on(kind);
        adaIsOnCall();
        Routes.Decision decision = decide(report(Map.of(), List.of("security")), IncidentStatus.TRIGGERED);
        assertThat(told(decision)).containsExactly("chat #general", "mail ada@example.org", "mail ciso@example.org");
        assertThat(reasons(decision)).containsExactly("OWNER_TEAM", "ON_CALL", "IMPACT_SCOPE");
        assertThat(decision.told().unreachable())
                .containsExactly("Ada is on call for team data (level 1) but has no phone number for sms");
        assertThat(decision.rules()).hasSize(3);
        assertThat(decision.warRoom()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_adds_its_own_and_a_target_is_told_once_with_all_its_reasons(DatabaseKind kind) {
        on(kind);
        adaIsOnCall();
        RuleEffects then = new RuleEffects(
                null,
                List.of(new RuleEffects.Target("chat", "#night"), new RuleEffects.Target("chat", null)),
                List.of("Ada"),
                List.of("noc@example.org"),
                null,
                true);
        add("more", "data", when(List.of("env=prod")), then);
        Routes.Decision decision = decide(report(Map.of("env", "prod"), List.of()), IncidentStatus.TRIGGERED);
        assertThat(told(decision))
                .containsExactly("chat #night", "chat #general", "mail ada@example.org", "mail noc@example.org");
        assertThat(decision.told().recipients().get(2).reasons())
                .extracting(Reason::kind)
                .containsExactly("RULE", "ON_CALL");
        assertThat(decision.warRoom()).isFalse();
        assertThat(told(decide(report(Map.of("env", "test"), List.of()), IncidentStatus.TRIGGERED)))
                .containsExactly("chat #general", "mail ada@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_that_stops_keeps_later_ones_out_and_says_so_to_their_authors(DatabaseKind kind) {
        on(kind);
        add("stop", null, RuleConditions.ALWAYS, new RuleEffects(null, null, null, null, true, null));
        assertThat(told(decide(report(Map.of(), List.of("security")), IncidentStatus.TRIGGERED)))
                .isEmpty();
        List<RoutingRule.View> rules = with(beans -> beans.get(RoutingRules.class).list(200, null).items().stream()
                .map(RoutingRule.View.class::cast)
                .toList());
        assertThat(rules).hasSize(4);
        assertThat(rules.subList(1, 4))
                .allSatisfy(rule -> assertThat(rule.warnings())
                        .containsExactly("never comes into play: rule stop stops before it"));
    }

    @ParameterizedTest
    @EnumSource
    void later_changes_are_told_to_those_told_before_and_by_rules_for_them(DatabaseKind kind) {
        on(kind);
        RuleConditions end = new RuleConditions(null, null, null, null, null, List.of("RESOLVED"), null);
        add("end", null, end, new RuleEffects(null, null, null, List.of("status@example.org"), null, null));
        IncidentReport report = report(Map.of(), List.of());
        assertThat(told(decide(report, IncidentStatus.RESOLVED))).containsExactly("mail status@example.org");
        assertThat(told(decide(report, IncidentStatus.TRIGGERED))).containsExactly("chat #general");
        assertThat(told(decide(report, IncidentStatus.ACKNOWLEDGED))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_a_rule_is_told_at_once_with_its_place_and_nothing_is_stored(DatabaseKind kind) {
        on(kind);
        RuleConditions when = new RuleConditions(
                List.of("SEV9"),
                List.of("shop"),
                List.of(),
                List.of("nope"),
                List.of("env=~("),
                List.of("GONE"),
                new RuleWindow(null, "8", "9:00", "UTC", null));
        RuleEffects then = new RuleEffects(
                null,
                List.of(new RuleEffects.Target("nope", " ")),
                List.of("Nobody"),
                List.of("no address"),
                null,
                null);
        assertThat(faults("bad", "data", when, then))
                .contains(
                        "when.severities[0]",
                        "when.services[0]",
                        "when.criticalities",
                        "when.scopes[0]",
                        "when.labels[0]",
                        "when.changes[0]",
                        "when.window.from",
                        "then.providers[0].provider",
                        "then.providers[0].target",
                        "then.people[0]",
                        "then.emails[0]");
        assertThat(faults("bad", null, when(List.of("env=a", "env!=a")), then)).contains("when.labels[1]");
        assertThat(faults("bad", null, RuleConditions.ALWAYS, new RuleEffects(null, null, null, null, null, null)))
                .containsExactly("then");
        assertThat(faults("bad", "nobody", RuleConditions.ALWAYS, then)).containsExactly("team");
        RuleEffects mail = new RuleEffects(null, null, null, List.of("no address"), null, null);
        assertThat(faults("bad", null, RuleConditions.ALWAYS, mail)).containsExactly("then.emails[0]");
        int stored = with(
                beans -> beans.get(RoutingRules.class).list(200, null).items().size());
        assertThat(stored).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_shown_with_names_and_follows_what_is_renamed(DatabaseKind kind) {
        on(kind);
        RuleConditions when = new RuleConditions(null, List.of("redis"), null, List.of("security"), null, null, null);
        UUID id = add("named", null, when, new RuleEffects(null, null, List.of("Ada"), null, null, null));
        database.sql("update service set name = 'valkey' where name = 'redis'");
        database.sql("update configuration_generation set generation = '" + Ids.next() + "'");
        RoutingRule.View shown = with(beans -> beans.get(RoutingRules.class).one(id));
        assertThat(shown.when().services()).containsExactly("valkey");
        assertThat(shown.when().scopes()).containsExactly("security");
        assertThat(shown.then().people()).containsExactly(ada.toString());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_silence_holds_waits_for_its_end_with_the_reason_and_the_gravest_passes(DatabaseKind kind) {
        on(kind);
        Instant end = clock.instant().plusSeconds(3_600);
        with(beans -> beans.get(Silences.class)
                .add(
                        new Silence.Draft(
                                List.of(new Matcher("service", "=", "redis")), null, null, end, "Redis is moved", null),
                        "ada"));
        IncidentReport mild =
                new IncidentReport("x", null, "redis", Severity.SEV3_MEDIUM, null, null, null, null, null, null, null);
        HoldBack.Held held = held(mild).orElseThrow();
        assertThat(held.until()).isEqualTo(end);
        assertThat(decide(mild, IncidentStatus.TRIGGERED).told().recipients().stream()
                        .map(held::waiting))
                .singleElement()
                .satisfies(recipient -> assertThat(recipient.reasons())
                        .extracting(Reason::text)
                        .containsExactly("Team data owns redis", "Silence: Redis is moved"));
        assertThat(held(report(Map.of(), List.of()))).as("SEV1").isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(held(mild)).isEmpty();
    }

    private Optional<HoldBack.Held> held(IncidentReport report) {
        Instant at = clock.instant();
        return with(
                beans -> beans.get(HoldBack.class).of(beans.get(Reports.class).imagined(report, "test"), at));
    }

    private List<String> faults(String name, String owner, RuleConditions when, RuleEffects then) {
        List<String> fields = new java.util.ArrayList<>();
        assertThatThrownBy(() -> add(name, owner, when, then))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> refusal.problem().errors().stream()
                                .map(Fault::field)
                                .forEach(fields::add));
        return fields;
    }

    private UUID add(String name, String owner, RuleConditions when, RuleEffects then) {
        return with(beans -> beans.get(RoutingRules.class)
                .add(new RoutingRule.Draft(name, owner, null, null, when, then))
                .id());
    }

    private static RuleConditions when(List<String> labels) {
        return new RuleConditions(null, null, null, null, labels, null, null);
    }

    private static IncidentReport report(Map<String, String> labels, List<String> scopes) {
        return new IncidentReport(
                "It burns", null, "redis", Severity.SEV1_CRITICAL, scopes, labels, null, null, null, null, null);
    }

    private Routes.Decision decide(IncidentReport report, IncidentStatus change) {
        Instant at = clock.instant();
        return with(beans -> beans.get(Routes.class).of(beans.get(Reports.class).imagined(report, "test"), change, at));
    }

    private static List<String> told(Routes.Decision decision) {
        return decision.told().recipients().stream()
                .map(recipient -> recipient.provider().name() + " " + recipient.target())
                .toList();
    }

    private static List<String> reasons(Routes.Decision decision) {
        return decision.told().recipients().stream()
                .flatMap(recipient -> recipient.reasons().stream())
                .map(Reason::kind)
                .toList();
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(three.roster())
                .with(three.types())
                .with(three.providers())
                .with(new DeliverySettings())
                .with(new FiredEvents<>());
    }
}
