package org.imas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.Schedules;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Acting;
import org.imas.platform.Json;
import org.imas.security.ApiToken;
import org.imas.security.ApiTokens;
import org.imas.security.Role;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each change of what people configure is told with who made it and what it was before, on both databases. */
class AuditedChangesTest {

    private static final Databases DATABASES = new Databases();
    private static final Acting ADA = Acting.user("ada");

    private AuditWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @BeforeEach
    void someone() {
        Acting.begins(ADA);
    }

    @AfterEach
    void nobody() {
        Acting.ends();
    }

    private void on(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        Stream.of("audit_entry", "api_token", "schedule_layer_person", "schedule_layer", "team_member", "service")
                .forEach(table -> database.sql("delete from " + table));
        Stream.of("team", "person", "impact_scope").forEach(table -> database.sql("delete from " + table));
        world = new AuditWorld(database);
    }

    private UUID person(String name) {
        Person.Draft draft = new Person.Draft(name, null, null, null, null, null);
        return world.in(beans -> beans.get(People.class).add(draft)).id();
    }

    private UUID team(String name, String... members) {
        Team.Draft draft = new Team.Draft(name, null, List.of(members));
        return world.in(beans -> beans.get(Teams.class).add(draft)).id();
    }

    private void change(UUID team, String name, @Nullable String email, String... members) {
        Team.Draft draft = new Team.Draft(name, email, List.of(members));
        world.in(beans -> beans.get(Teams.class).change(team, draft));
    }

    private static String json(@Nullable Object values) {
        return Objects.requireNonNull(values).toString().replace('"', '\'');
    }

    @ParameterizedTest
    @EnumSource
    void what_is_new_is_told_with_all_its_values(DatabaseKind kind) {
        on(kind);
        UUID ada = person("Ada");
        UUID team = team("Data", "Ada");
        AuditEntry.View entry = world.of(team).get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.CREATED);
        assertThat(entry.kind()).isEqualTo("TEAM");
        assertThat(entry.name()).isEqualTo("Data");
        assertThat(entry.actor()).isEqualTo("user:ada");
        assertThat(entry.through()).isEqualTo(Acting.Through.CONSOLE);
        assertThat(entry.before()).isNull();
        assertThat(json(entry.after())).isEqualTo("{'email':null,'members':['" + ada + "'],'name':'Data'}");
        assertThat(entry.names()).containsEntry(ada.toString(), "Ada").containsEntry(team.toString(), "Data");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_change_only_that_is_told_which_changed(DatabaseKind kind) {
        on(kind);
        UUID team = team("Data");
        change(team, "Data", "data@example.org");
        change(team, "Data and more", "data@example.org");
        List<AuditEntry.View> entries = world.of(team);
        assertThat(entries)
                .extracting(AuditEntry.View::action)
                .containsExactly(AuditAction.CHANGED, AuditAction.CHANGED, AuditAction.CREATED);
        assertThat(json(entries.get(0).before())).isEqualTo("{'name':'Data'}");
        assertThat(json(entries.get(0).after())).isEqualTo("{'name':'Data and more'}");
        assertThat(json(entries.get(1).before())).isEqualTo("{'email':null}");
        assertThat(json(entries.get(1).after())).isEqualTo("{'email':'data@example.org'}");
    }

    @ParameterizedTest
    @EnumSource
    void what_stays_the_same_is_not_told(DatabaseKind kind) {
        on(kind);
        person("Ada");
        UUID team = team("Data", "Ada");
        change(team, "Data", null, "Ada");
        assertThat(world.of(team)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_a_collection_is_one_of_its_owner(DatabaseKind kind) {
        on(kind);
        UUID ada = person("Ada");
        UUID bob = person("Bob");
        UUID team = team("Data", "Ada");
        change(team, "Data", null, "Bob");
        AuditEntry.View swapped = world.of(team).get(0);
        assertThat(json(swapped.before())).isEqualTo("{'members':['" + ada + "']}");
        assertThat(json(swapped.after())).isEqualTo("{'members':['" + bob + "']}");
        change(team, "Data", null);
        assertThat(json(world.of(team).get(0).before())).isEqualTo("{'members':['" + bob + "']}");
        assertThat(json(world.of(team).get(0).after())).isEqualTo("{'members':[]}");
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_a_reference_is_told_by_both_keys(DatabaseKind kind) {
        on(kind);
        UUID one = team("One");
        UUID other = team("Other");
        UUID service = world.in(beans -> beans.get(Services.class).add(new Service.Draft("redis", "One", null, null)))
                .id();
        world.in(beans -> beans.get(Services.class).change(service, new Service.Draft("redis", "Other", null, null)));
        AuditEntry.View moved = world.of(service).get(0);
        assertThat(json(moved.before())).isEqualTo("{'ownerTeam':'" + one + "'}");
        assertThat(json(moved.after())).isEqualTo("{'ownerTeam':'" + other + "'}");
        assertThat(moved.names()).containsEntry(one.toString(), "One").containsEntry(other.toString(), "Other");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_is_told_with_all_that_it_was(DatabaseKind kind) {
        on(kind);
        UUID ada = person("Ada");
        UUID team = team("Data", "Ada");
        world.in(beans -> {
            EntityManager entities = beans.get(EntityManager.class);
            entities.remove(entities.find(Team.class, team));
            return team;
        });
        AuditEntry.View entry = world.of(team).get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.REMOVED);
        assertThat(entry.name()).isEqualTo("Data");
        assertThat(json(entry.before())).isEqualTo("{'email':null,'members':['" + ada + "'],'name':'Data'}");
        assertThat(entry.after()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rolled_back_was_never_done(DatabaseKind kind) {
        on(kind);
        assertThatThrownBy(() -> world.in(beans -> {
                    beans.get(Teams.class).add(new Team.Draft("Data", null, null));
                    throw new IllegalStateException("never mind");
                }))
                .hasMessage("never mind");
        assertThat(world.list(AuditWorld.ALL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_secret_only_is_told_that_there_is_one(DatabaseKind kind) {
        on(kind);
        ApiTokens.Issued issued = world.in(
                beans -> beans.get(ApiTokens.class).issue(new ApiToken.Draft("ci", Role.VIEWER, null), "user:ada"));
        AuditEntry.View entry = world.of(issued.token().id()).get(0);
        assertThat(Objects.requireNonNull(entry.after()).getString("hash")).isEqualTo("***");
        assertThat(entry.toString())
                .doesNotContain(issued.text())
                .doesNotContain(org.imas.platform.SecretText.hash(issued.text()));
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_asked_it_was_the_system(DatabaseKind kind) {
        on(kind);
        Acting.ends();
        UUID scope = world.in(beans -> beans.get(ImpactScopes.class).add(new ImpactScope.Draft("Security", null, null)))
                .id();
        assertThat(world.of(scope).get(0).actor()).isEqualTo("system");
    }

    private void schedule(UUID team, String... people) {
        String layers = "{'levels':[{'level':1,'layers':["
                + String.join(
                        ",",
                        Stream.of(people)
                                .map(person -> "{'name':'" + person + "','zone':'Europe/Paris','start':'2026-01-05',"
                                        + "'handover':'09:00','people':['" + person + "']}")
                                .toList())
                + "]}]}";
        ScheduleDraft draft = Json.CAMEL.read(layers.replace('\'', '"'), ScheduleDraft.class);
        world.in(beans -> beans.get(Schedules.class).replace(team, draft));
    }

    @ParameterizedTest
    @EnumSource
    void parts_that_are_written_anew_are_one_change_of_their_whole_and_tell_only_what_differs(DatabaseKind kind) {
        on(kind);
        UUID ada = person("Ada");
        UUID bob = person("Bob");
        UUID team = team("Data");
        schedule(team, "Ada");
        AuditEntry.View made = world.of(team).get(0);
        assertThat(made.action()).isEqualTo(AuditAction.CHANGED);
        assertThat(made.name()).as("of the whole, as the audit knows it").isEqualTo("Data");
        assertThat(json(made.before())).isEqualTo("{'scheduleLayer':[]}");
        assertThat(json(made.after())).contains(ada.toString()).doesNotContain("teamId");
        schedule(team, "Ada");
        assertThat(world.of(team)).as("all as it was").hasSize(2);
        schedule(team, "Bob");
        AuditEntry.View changed = world.of(team).get(0);
        assertThat(world.of(team)).hasSize(3);
        assertThat(json(changed.before())).contains(ada.toString());
        assertThat(json(changed.after())).contains(bob.toString()).doesNotContain(ada.toString());
    }
}
