package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.provider.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules apply to what, and in which order. */
class RuleBookTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final RuleEffects STOP = new RuleEffects(null, null, null, null, true, null);
    private static final RuleEffects TELL =
            new RuleEffects(List.of(RuleEffects.Standard.TEAM_CHANNELS), null, null, null, null, null);

    private final UUID team = Ids.next();
    private final UUID otherTeam = Ids.next();

    @Test
    void rules_of_the_team_come_first_each_kind_in_its_order_until_one_stops() {
        RuleBook book = new RuleBook(List.of(
                rule("common late", null, 9, when(null, null), TELL),
                rule("common first", null, 1, when(null, null), STOP),
                rule("own late", team, 5, when(null, null), TELL),
                rule("own first", team, 2, when(null, null), TELL),
                rule("of others", otherTeam, 0, when(null, null), TELL)));
        assertThat(names(book, facts("SEV1_CRITICAL", Map.of())))
                .containsExactly("own first", "own late", "common first");
    }

    @Test
    void every_condition_must_hold_and_of_a_list_one_entry_is_enough() {
        RuleConditions when = when(List.of("SEV1_CRITICAL", "SEV2_HIGH"), List.of("env=prod", "zone!=b"));
        RuleBook book = new RuleBook(List.of(rule("r", null, 1, when, TELL)));
        assertThat(names(book, facts("SEV2_HIGH", Map.of("env", "prod")))).containsExactly("r");
        assertThat(names(book, facts("SEV3_MEDIUM", Map.of("env", "prod")))).isEmpty();
        assertThat(names(book, facts("SEV1_CRITICAL", Map.of("env", "prod", "zone", "b"))))
                .isEmpty();
    }

    @Test
    void a_rule_is_about_the_alarm_unless_it_names_other_changes() {
        RuleConditions resolved =
                new RuleConditions(null, null, null, null, null, List.of("RESOLVED", "MITIGATED"), null);
        RuleBook book = new RuleBook(
                List.of(rule("alarm", null, 1, when(null, null), TELL), rule("end", null, 2, resolved, TELL)));
        Facts end = new Facts(team, "s", "TIER_2", "SEV1_CRITICAL", Set.of(), Map.of(), "RESOLVED", NOW);
        assertThat(names(book, end)).containsExactly("end");
        assertThat(names(book, facts("SEV1_CRITICAL", Map.of()))).containsExactly("alarm");
    }

    @Test
    void a_rule_behind_one_that_stops_for_all_it_applies_to_is_found() {
        RoutingRule stop = rule("stop", null, 1, when(List.of("SEV3_MEDIUM", "SEV4_LOW"), null), STOP);
        RoutingRule hidden = rule("hidden", null, 2, when(List.of("SEV4_LOW"), List.of("env=prod")), TELL);
        RoutingRule seen = rule("seen", null, 3, when(List.of("SEV2_HIGH", "SEV4_LOW"), null), TELL);
        RoutingRule own = rule("own", team, 9, when(List.of("SEV4_LOW"), null), TELL);
        RuleBook book = new RuleBook(List.of(stop, hidden, seen, own));
        assertThat(book.shadowing(hidden.id())).map(CompiledRule::name).contains("stop");
        assertThat(book.shadowing(seen.id())).isEmpty();
        assertThat(book.shadowing(own.id())).isEmpty();
        assertThat(book.shadowing(stop.id())).isEmpty();
    }

    /** Adding a rule that does not match changes nothing, wherever it stands and whatever it does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_rule_about_something_else_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<RoutingRule> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(random(random, i));
        }
        for (int i = 0; i < 200; i++) {
            Facts facts = facts(
                    Look.severities().get(random.nextInt(4)),
                    Map.of("env", "e" + random.nextInt(3), "zone", "z" + random.nextInt(3)));
            List<String> before = names(new RuleBook(rules), facts);
            RoutingRule unrelated = random(random, 1_000);
            List<RoutingRule> more = new ArrayList<>(rules);
            more.add(unrelated);
            Collections.shuffle(more, random);
            boolean applies = new CompiledRule(unrelated).matches(facts) && !otherTeam.equals(unrelated.teamId());
            if (!applies) {
                assertThat(names(new RuleBook(more), facts)).isEqualTo(before);
            }
        }
    }

    private RoutingRule random(Random random, int number) {
        List<String> severities =
                random.nextBoolean() ? null : List.of(Look.severities().get(random.nextInt(4)));
        List<String> labels = random.nextBoolean() ? null : List.of("env=e" + random.nextInt(3));
        UUID of = random.nextInt(3) == 0 ? otherTeam : random.nextBoolean() ? team : null;
        RuleEffects then = random.nextInt(5) == 0 ? STOP : TELL;
        return rule("rule " + number, of, random.nextInt(50), when(severities, labels), then);
    }

    private static RuleConditions when(List<String> severities, List<String> labels) {
        return new RuleConditions(severities, null, null, null, labels, null, null);
    }

    private static RoutingRule rule(String name, UUID team, int position, RuleConditions when, RuleEffects then) {
        RoutingRule rule = RoutingRule.made(NOW);
        rule.become(new RoutingRule.Draft(name, null, position, null, when, then), team, new RuleDocument(when, then));
        return rule;
    }

    private Facts facts(String severity, Map<String, String> labels) {
        return new Facts(team, "s", "TIER_2", severity, Set.of(), labels, "TRIGGERED", NOW);
    }

    private static List<String> names(RuleBook book, Facts facts) {
        return book.matching(facts).stream().map(CompiledRule::name).toList();
    }
}
