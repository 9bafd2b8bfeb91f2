package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.registry.PlainProviders;
import org.imas.storm.StormSettings;
import org.imas.storm.Storms;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rule would change, and where rules stand. */
class RuleTrialTest {

    private final TestClock clock = new TestClock();
    private final StormSettings settings = new StormSettings();
    private final Storms storms = new Beans().with(settings).get(Storms.class);
    private TestDatabase database;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind);
        PlainProviders.add(database, "chat", "NTFY");
        PlainProviders.add(database, "mail", "SMTP");
        in(beans -> beans.get(Teams.class).add(Team.Draft.of("Data", null)));
        in(beans -> beans.get(Services.class).add(new Service.Draft("redis", "Data", null, null)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private Beans beans(EntityManager entities) {
        return PlainProviders.in(new Beans(), entities)
                .with(entities)
                .with(clock)
                .with(settings)
                .with(storms)
                .with("https://hub.example.org/incidents/{id}");
    }

    private static RoutingRule.Draft rule(String name, List<String> severities, RuleEffects then) {
        RuleConditions when = new RuleConditions(severities, null, null, null, null, null, null);
        return new RoutingRule.Draft(name, null, null, null, when, then);
    }

    private static RuleEffects mails(String address) {
        return new RuleEffects(null, null, null, List.of(address), null, null);
    }

    private RuleTrial.Answer tried(RoutingRule.Draft rule, UUID replaced) {
        IncidentReport report = IncidentReport.of("Redis down", "redis", Severity.SEV1_CRITICAL);
        DryRun.Request sample = new DryRun.Request(report, null, null);
        return in(beans -> beans.get(RuleTrial.class).of(new RuleTrial.Wanted(rule, replaced, sample)));
    }

    private static List<String> lines(RuleTrial.Answer answer) {
        return answer.lines().stream()
                .map(line -> line.change() + " " + line.delivery().target())
                .toList();
    }

    private RoutingRule.View added(RoutingRule.Draft draft) {
        return in(beans -> beans.get(RoutingRules.class).add(draft));
    }

    private List<String> names() {
        return in(beans -> beans.get(RoutingRules.class).all().stream()
                .map(RoutingRule.View::name)
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_new_rule_adds_and_one_that_stops_takes_away_and_nothing_is_stored(DatabaseKind kind) {
        on(kind);
        RuleTrial.Answer more = tried(rule("more", List.of("SEV1_CRITICAL"), mails("noc@example.org")), null);
        assertThat(more.applies()).isTrue();
        assertThat(lines(more)).containsExactly("SAME default", "ADDED noc@example.org");
        RuleEffects stop = new RuleEffects(null, null, null, null, true, true);
        RuleTrial.Answer less = tried(rule("less", List.of("SEV1_CRITICAL"), stop), null);
        assertThat(lines(less)).containsExactly("GONE default");
        assertThat(less.before().warRoom()).isTrue();
        assertThat(less.after().warRoom()).isFalse();
        assertThat(names()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void one_that_does_not_meet_the_incident_changes_nothing(DatabaseKind kind) {
        on(kind);
        RuleTrial.Answer answer = tried(rule("other", List.of("SEV4_LOW"), mails("noc@example.org")), null);
        assertThat(answer.applies()).isFalse();
        assertThat(lines(answer)).containsExactly("SAME default");
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_tried_in_the_place_of_the_one_it_replaces(DatabaseKind kind) {
        on(kind);
        UUID there = added(rule("night", List.of("SEV1_CRITICAL"), mails("old@example.org")))
                .id();
        RuleTrial.Answer answer = tried(rule("night", List.of("SEV1_CRITICAL"), mails("new@example.org")), there);
        assertThat(lines(answer)).containsExactly("SAME default", "ADDED new@example.org");
        assertThat(answer.after().rules()).extracting(DryRun.Applied::id).contains(there);
    }

    @ParameterizedTest
    @EnumSource
    void one_behind_a_rule_that_stops_is_warned_of_before_it_is_saved(DatabaseKind kind) {
        on(kind);
        added(rule("stop", null, new RuleEffects(null, null, null, null, true, null)));
        RuleTrial.Answer answer = tried(rule("late", null, mails("noc@example.org")), null);
        assertThat(answer.applies()).isFalse();
        assertThat(answer.warnings()).containsExactly("never comes into play: rule stop stops before it");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_makes_no_sense_is_refused_as_when_it_is_saved(DatabaseKind kind) {
        on(kind);
        assertThatThrownBy(() -> tried(rule("bad", List.of("SEV9"), mails("noc@example.org")), null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .extracting(Fault::field)
                                .containsExactly("when.severities[0]"));
    }

    @ParameterizedTest
    @EnumSource
    void rules_change_places_within_their_kind_and_no_further_than_its_ends(DatabaseKind kind) {
        on(kind);
        UUID one = added(rule("one", null, mails("a@example.org"))).id();
        UUID two = added(rule("two", null, mails("b@example.org"))).id();
        move(two, -1);
        assertThat(names().subList(0, 3)).containsExactly("two", "one", "Channels of the owner team");
        move(one, 1);
        assertThat(names().subList(0, 3)).containsExactly("two", "Channels of the owner team", "one");
        move(one, -9);
        assertThat(names().subList(0, 2)).containsExactly("one", "two");
    }

    private void move(UUID rule, int places) {
        in(beans -> {
            beans.get(RoutingRules.class).move(rule, places);
            return beans;
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_switched_off_stays_and_does_nothing(DatabaseKind kind) {
        on(kind);
        UUID stop = added(rule("stop", null, new RuleEffects(null, null, null, null, true, null)))
                .id();
        in(beans -> {
            beans.get(RoutingRules.class).activate(stop, false);
            return beans;
        });
        assertThat(names()).contains("stop");
        assertThat(lines(tried(rule("more", null, mails("noc@example.org")), null)))
                .containsExactly("SAME default", "ADDED noc@example.org");
    }
}
