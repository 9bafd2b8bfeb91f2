package org.imas.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imas.configuration.Plan.Change;
import org.imas.configuration.Plan.Field;
import org.imas.configuration.Plan.Kind;
import org.imas.configuration.Plan.Secret;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole configuration goes out as a document and comes in again, compared before it is applied. */
class ImportsTest {

    private static final Databases DATABASES = new Databases();

    private ConfigurationWorld world = new ConfigurationWorld(DATABASES.of(DatabaseKind.H2));

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private String exported() {
        return world.export(Format.YAML);
    }

    private static Change change(Plan plan, String name) {
        return plan.changes().stream()
                .filter(change -> change.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everything_goes_in_and_comes_out_the_same(DatabaseKind kind) {
        world = new ConfigurationWorld(DATABASES.of(kind));
        Plan plan = world.plan(ConfigurationWorld.whole());
        assertThat(plan.created()).isEqualTo(26);
        assertThat(exported()).as("a plan changes nothing").contains("people: []");
        Plan applied = world.apply(ConfigurationWorld.whole());
        assertThat(applied.changes()).isEqualTo(plan.changes());
        assertThat(world.plan(ConfigurationWorld.whole()).changes()).isEmpty();

        String yaml = exported();
        assertThat(yaml).isEqualTo(exported()).doesNotContain("canary", "xoxb-first");
        assertThat(world.plan(ConfigurationWorld.of(yaml, true)).changes()).isEmpty();
        assertThat(world.plan(ConfigurationWorld.of(world.export(Format.JSON), true))
                        .isEmpty())
                .isTrue();

        String given = yaml.replace("password: '********'", "password: ${env:IMAS_SECRET_MAIL}")
                .replace("password: \"********\"", "password: ${env:IMAS_SECRET_MAIL}")
                .replaceAll("bot_token: .*", "bot_token: xoxb-first")
                .replaceAll("Authorization: .*", "Authorization: Bearer x-1234")
                .replaceAll("url: https://hooks.*", "url: https://hooks.example.org/services/T0/other");
        ConfigurationWorld other = new ConfigurationWorld(DATABASES.of(kind));
        other.apply(given);
        assertThat(other.export(Format.YAML)).isEqualTo(yaml);
    }

    @Test
    void what_changes_is_told_field_by_field_and_of_secrets_only_that_they_do() {
        world.apply(ConfigurationWorld.whole());
        String wanted = exported()
                .replaceFirst("bot_token: .*", "bot_token: xoxb-second")
                .replaceFirst("default_channel: ops", "default_channel: alerts")
                .replaceFirst("wait: PT5M", "wait: PT6M")
                .replaceFirst("reason: training", "reason: holidays");
        Plan plan = world.plan(wanted);
        assertThat(plan.changed()).isEqualTo(3);
        assertThat(plan.created() + plan.removed()).isZero();
        assertThat(change(plan, "slack").fields())
                .containsExactlyInAnyOrder(
                        new Field("settings.bot_token", "********", "********", Secret.CHANGED),
                        new Field("settings.default_channel", "ops", "alerts", null));
        assertThat(change(plan, "data").fields()).containsExactly(new Field("steps[0].wait", "PT5M", "PT6M", null));
        assertThat(plan.toString()).doesNotContain("xoxb");
        assertThat(world.apply(wanted).changes()).isEqualTo(plan.changes());
        assertThat(world.plan(wanted).isEmpty()).isTrue();
    }

    @Test
    void a_masked_secret_stays_as_it_is_stored_and_a_new_provider_must_be_given_one() {
        world.apply(ConfigurationWorld.whole());
        world.apply(exported().replaceFirst("default_channel: ops", "default_channel: alerts"));
        Plan same = world.plan("""
                version: 1
                providers:
                - {name: slack, type: SLACK, settings: {bot_token: xoxb-first, default_channel: alerts}}
                """);
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.left()).isEqualTo(2);
        List<Fault> faults = world.faults("""
                version: 1
                providers:
                - {name: second, type: SLACK, settings: {bot_token: '********', default_channel: ops}}
                """);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("providers[0].settings.bot_token");
            assertThat(fault.reason()).contains("masked", "${env:IMAS_SECRET_NAME}");
        });
    }

    @Test
    void everything_that_is_wrong_is_told_by_its_place_and_nothing_is_written() {
        List<Fault> shape = world.faults("""
                version: 2
                teams: [{name: A, colour: red}]
                providers: [{name: p, type: SLACK, settings: 7}]
                """);
        assertThat(shape)
                .extracting(Fault::field)
                .containsExactly("teams[0].colour", "providers[0].settings", "version");

        List<Fault> items = world.faults("""
                version: 1
                people: [{name: Ada, email: nobody}]
                teams: [{name: A}, {name: A}]
                """);
        assertThat(items).extracting(Fault::field).containsExactly("people[0].email", "teams[1]");

        List<Fault> rest = world.faults("""
                version: 1
                teams: [{name: A, members: [Nobody]}, {name: B}]
                services: [{name: s, team: A}, {name: t, team: C}, {name: u, team: B}]
                providers: [{name: p, type: WEBHOOK, settings: {}}, {name: q, type: PIGEON, settings: {}}]
                routingRules: [{name: r, then: {providers: [{provider: p}]}}, {name: s, then: {providers: [{provider: z}]}}]
                quietHours: [{team: B, hours: [{from: 25:00, to: 07:00, zone: UTC}]}]
                """);
        assertThat(rest)
                .as("what refers to something refused is not blamed for it")
                .extracting(Fault::field)
                .containsExactly(
                        "teams[0].members[0]",
                        "services[1].team",
                        "providers[0].settings.url",
                        "providers[1].type",
                        "routingRules[1].then.providers[0].provider",
                        "quietHours[0].hours[0].from");
        assertThat(exported()).contains("teams: []", "services: []");
    }

    @Test
    void only_pruning_removes_and_only_in_the_sections_that_are_there() {
        world.apply(ConfigurationWorld.whole());
        String two = """
                version: 1
                escalationPolicies: []
                routingRules: [{name: channels, position: 2000, then: {tell: [TEAM_CHANNELS]}}]
                """;
        Plan plan = world.plan(two);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.left()).isEqualTo(2);
        Plan pruned = world.apply(ConfigurationWorld.of(two, true));
        assertThat(pruned.changes())
                .extracting(Change::name, Change::kind)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("prod", Kind.REMOVED),
                        org.assertj.core.api.Assertions.tuple("data", Kind.REMOVED));

        Plan nothing = world.apply(ConfigurationWorld.of("""
                {"version":1,"impactScopes":[],"people":[],"teams":[],"services":[],"providers":[],"teamRouting":[],
                "notificationPreferences":[],"schedules":[],"onCallShifts":[],"onCallOverrides":[],"routingRules":[],
                "escalationPolicies":[],"quietHours":[],"maintenanceWindows":[]}""", true));
        assertThat(nothing.removed()).isEqualTo(24);
        assertThat(nothing.unchanged()).isZero();
    }

    @Test
    void providers_that_fall_back_to_each_other_go_together() {
        world.apply("""
                version: 1
                providers:
                - {name: a, type: SLACK, settings: {bot_token: xoxb-1, default_channel: ops}}
                - {name: b, type: SLACK, settings: {bot_token: xoxb-2, default_channel: ops}, fallback: a}
                """);
        Plan gone = world.apply(ConfigurationWorld.of("version: 1\nproviders: []", true));
        assertThat(gone.removed()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_removed_refuses_the_whole() {
        world.apply(ConfigurationWorld.whole());
        List<Fault> faults = world.faults(ConfigurationWorld.of("version: 1\nteams: [{name: Web}]", true));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("teams (removed: Data)");
            assertThat(fault.reason()).contains("service");
        });
    }

    @Test
    void a_plan_that_is_out_of_date_is_not_applied() {
        Import wanted = ConfigurationWorld.of("version: 1\nteams: [{name: A}]", false);
        String old = world.plan(wanted).fingerprint();
        world.apply("version: 1\nteams: [{name: B}]");
        assertThatThrownBy(() -> world.in(beans -> beans.get(Imports.class).apply(wanted, old)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).endsWith("changed-meanwhile"));
        assertThat(exported()).doesNotContain("name: A");
    }

    @Test
    void things_change_hands_in_one_go() {
        world.apply(ConfigurationWorld.whole());
        world.apply("""
                version: 1
                escalationPolicies:
                - {name: another, steps: [{targets: [{kind: TEAM, team: Web}]}], services: [redis]}
                - name: data
                  steps: [{targets: [{kind: TEAM, team: Data}]}]
                  services: [shop]
                onCallOverrides:
                - {team: Data, person: Ada Martin, from: 2026-02-10T00:00:00Z, to: 2026-02-12T00:00:00Z}
                """);
        assertThat(exported()).contains("services:\n  - redis", "services:\n  - shop", "to: 2026-02-12T00:00:00Z");
    }

    @Test
    void a_reference_leads_to_secrets_only_and_only_from_secrets() {
        List<Fault> faults = world.faults("""
                version: 1
                providers:
                - {name: a, type: SLACK, settings: {bot_token: '${env:IMAS_SECRETS_KEY}', default_channel: ops}}
                - {name: b, type: SLACK, settings: {bot_token: '${env:IMAS_SECRET_NONE}', default_channel: ops}}
                - {name: c, type: SLACK, settings: {bot_token: xoxb-1, default_channel: '${env:IMAS_SECRET_MAIL}'}}
                """);
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly(
                        "providers[0].settings.bot_token",
                        "providers[1].settings.bot_token",
                        "providers[2].settings.default_channel");
    }
}
