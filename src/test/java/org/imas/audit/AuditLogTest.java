package org.imas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Acting;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.Page;
import org.imas.platform.Refusal;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done is found by what was asked for, the newest first, page by page, and goes after its age. */
class AuditLogTest {

    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();

    private TestDatabase database;
    private AuditWorld world;
    private SqlRecorder recorder;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind, real -> {
            recorder = new SqlRecorder(real);
            return recorder.dataSource();
        });
        world = new AuditWorld(database);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private void tell(String actor, AuditAction action, String kind, @Nullable UUID object) {
        tell(
                actor,
                new Deed(action, kind, object, kind.toLowerCase(java.util.Locale.ROOT), JsonValue.EMPTY_JSON_OBJECT));
    }

    private void tell(String actor, Deed deed) {
        world.in(beans -> {
            beans.get(AuditLog.class).tell(deed, new Acting(actor, Acting.Through.API));
            return deed;
        });
    }

    private void three() {
        tell("user:ada", AuditAction.CHANGED, "TEAM", TEAM);
        tell("token:ci", AuditAction.REMOVED, "TEAM", TEAM);
        tell("user:ada", AuditAction.SIGNED_IN, "USER_ACCOUNT", USER);
    }

    private List<AuditAction> found(AuditQuery query) {
        return world.list(query.filter()).stream().map(AuditEntry.View::action).toList();
    }

    @ParameterizedTest
    @EnumSource
    void each_filter_leaves_what_it_names_and_all_must_hold(DatabaseKind kind) {
        on(kind);
        three();
        assertThat(found(new AuditQuery(null, null, null, null, null, null)))
                .containsExactly(AuditAction.SIGNED_IN, AuditAction.REMOVED, AuditAction.CHANGED);
        assertThat(found(new AuditQuery("TEAM", null, null, null, null, null)))
                .containsExactly(AuditAction.REMOVED, AuditAction.CHANGED);
        assertThat(found(new AuditQuery(null, USER.toString(), null, null, null, null)))
                .containsExactly(AuditAction.SIGNED_IN);
        assertThat(found(new AuditQuery(null, null, "user:ada", null, null, null)))
                .containsExactly(AuditAction.SIGNED_IN, AuditAction.CHANGED);
        assertThat(found(new AuditQuery(null, null, null, "REMOVED", null, null)))
                .containsExactly(AuditAction.REMOVED);
        assertThat(found(new AuditQuery("TEAM", TEAM.toString(), "user:ada", "CHANGED", null, null)))
                .containsExactly(AuditAction.CHANGED);
        assertThat(found(new AuditQuery("TEAM", null, "user:ada", "REMOVED", null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_time_the_beginning_is_in_it_and_the_end_is_not(DatabaseKind kind) {
        on(kind);
        three();
        Instant last = world.list(AuditWorld.ALL).get(0).at();
        String at = last.toString();
        assertThat(found(new AuditQuery(null, null, null, null, at, null))).contains(AuditAction.SIGNED_IN);
        assertThat(found(new AuditQuery(null, null, null, null, null, at))).doesNotContain(AuditAction.SIGNED_IN);
        assertThat(found(new AuditQuery(
                        null, null, null, null, last.plusSeconds(1).toString(), null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_one_another_without_a_gap(DatabaseKind kind) {
        on(kind);
        for (int i = 0; i < 25; i++) {
            tell("user:ada", AuditAction.CHANGED, "TEAM", TEAM);
        }
        List<UUID> seen = new ArrayList<>();
        UUID last = null;
        do {
            Page page = world.page(AuditWorld.ALL, 10, last);
            AuditWorld.views(page).forEach(entry -> seen.add(entry.id()));
            last = page.next() == null ? null : UUID.fromString(page.next());
        } while (last != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(UUID::toString).reversed());
    }

    @ParameterizedTest
    @EnumSource
    void what_refers_to_something_tells_its_last_name(DatabaseKind kind) {
        on(kind);
        JsonObject details = Json.object().add("team", TEAM.toString()).build();
        tell("user:ada", new Deed(AuditAction.CHANGED, "TEAM", TEAM, "Old", details));
        tell("user:ada", new Deed(AuditAction.CHANGED, "TEAM", TEAM, "New", JsonValue.EMPTY_JSON_OBJECT));
        tell("user:ada", new Deed(AuditAction.CHANGED, "SERVICE", USER, null, details));
        AuditEntry.View entry = world.list(AuditWorld.ALL).get(0);
        assertThat(entry.names()).containsOnlyKeys(TEAM.toString());
        assertThat(world.list(AuditWorld.ALL).get(1).name()).isEqualTo("New");
        assertThat(world.list(AuditWorld.ALL).get(2).name()).isEqualTo("Old");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_old_goes_in_batches(DatabaseKind kind) {
        on(kind);
        three();
        Instant soon = Ids.madeAt(Ids.next()).plusSeconds(60);
        assertThat(purge(soon.minus(Duration.ofDays(1)), 10)).isZero();
        assertThat(purge(soon, 2)).isEqualTo(2);
        assertThat(found(new AuditQuery(null, null, null, null, null, null))).containsExactly(AuditAction.SIGNED_IN);
        assertThat(purge(soon, 2)).isEqualTo(1);
        assertThat(purge(soon, 2)).isZero();
    }

    private int purge(Instant before, int most) {
        return world.in(beans -> beans.get(AuditLog.class).purge(before, most));
    }

    @Test
    void on_h2_the_newest_are_read_from_the_beginning_of_an_index_and_nothing_is_sorted() {
        on(DatabaseKind.H2);
        database.sql("insert into audit_entry select random_uuid(), current_timestamp, 'user:u' || mod(x, 50), 'API',"
                + " case mod(x, 3) when 0 then 'CREATED' else 'CHANGED' end, 'KIND_' || mod(x, 15),"
                + " cast('00000000-0000-7000-8000-' || lpad(mod(x, 500), 12, '0') as uuid), 'name', '{}', '{}'"
                + " from system_range(1, 20000)");
        database.sql("analyze");
        UUID known = UUID.fromString("00000000-0000-7000-8000-000000000007");
        List<AuditFilter> filters = List.of(
                AuditWorld.ALL,
                new AuditFilter("KIND_3", null, null, null, null, null),
                new AuditFilter(null, known, null, null, null, null),
                new AuditFilter(null, null, "user:u3", null, null, null),
                new AuditFilter(null, null, null, AuditAction.CREATED, null, null),
                new AuditFilter("KIND_3", null, "user:u3", null, null, null));
        for (AuditFilter filter : filters) {
            recorder.taken();
            Page page = database.inTransaction(
                    entities -> new Beans().with(entities).get(AuditLog.class).list(filter, 20, null));
            assertThat(page.items().size()).isPositive();
            String plan = recorder.plan("explain ", recorder.taken().get(0));
            assertThat(plan).as("%s", filter).contains("index sorted").doesNotContain("tableScan");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "object, x, object: is not an id",
        "action, LOST, action: must be one of",
        "from, yesterday, from: must be a time",
        "to, yesterday, to: must be a time"
    })
    void what_makes_no_sense_is_refused_by_its_name(String field, String value, String why) {
        AuditQuery query = new AuditQuery(
                null,
                field.equals("object") ? value : null,
                null,
                field.equals("action") ? value : null,
                field.equals("from") ? value : null,
                field.equals("to") ? value : null);
        assertThat(catchThrowableOfType(Refusal.class, query::filter).problem().detail())
                .startsWith(why);
    }
}
