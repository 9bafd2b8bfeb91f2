package org.imas.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imas.platform.Json;
import org.imas.provider.Links;
import org.imas.provider.Notice;

/**
 * A database after a long life: ten deliveries to an incident, nearly all of them over, one of five hundred a dead letter,
 * the last two thousand still open; an attempt for each. Twenty thousand more are held back until tomorrow, a few until an
 * hour ago. Each incident was escalated, those that are open still are; the others were resolved one a second, each with a
 * key; shifts and overrides of years are over, of a hundred teams. A million of them on PostgreSQL, fifty thousand on H2.
 */
public final class ManyDeliveries {

    private static final int OPEN = 2_000;
    private static final int HELD = 20_000;
    private static final int EACH = 10;
    private static final int TEAMS = 100;
    private static final List<String> LARGE = List.of(
            "delivery",
            "attempt",
            "incident",
            "idempotency_key",
            "escalation_run",
            "on_call_shift",
            "on_call_override");

    private final DatabaseKind kind;
    private final int number;
    private final Instant now;
    private final UUID provider = UUID.randomUUID();

    private ManyDeliveries(DatabaseKind kind, Instant now) {
        this.kind = kind;
        this.number = kind == DatabaseKind.POSTGRESQL ? 1_000_000 : 50_000;
        this.now = now;
    }

    public static ManyDeliveries in(TestDatabase database, DatabaseKind kind, Instant now) {
        ManyDeliveries many = new ManyDeliveries(kind, now);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : many.statements()) {
                statement.execute(sql);
            }
            return many;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The large tables that the plan reads from end to end. */
    public static List<String> wholeTables(DatabaseKind kind, String plan) {
        return LARGE.stream()
                .filter(table -> kind == DatabaseKind.POSTGRESQL
                        ? Pattern.compile("\"Node Type\": \"Seq Scan\"[^{}]*\"Relation Name\": \"" + table + "\"")
                                .matcher(plan)
                                .find()
                        : plan.toLowerCase(java.util.Locale.ROOT).contains("public." + table + ".tablescan"))
                .toList();
    }

    public UUID provider() {
        return provider;
    }

    public UUID oldDelivery() {
        return id(1);
    }

    /** One that is due, the first change of its incident, so nothing is before it. */
    public UUID openDelivery() {
        return id(number - 8);
    }

    /** A second change, which waits for the first one. */
    public UUID heldDelivery() {
        return id(number - 1);
    }

    public UUID deadLetter() {
        return id(1_000);
    }

    /** One that is open. */
    public UUID incident() {
        return id(number / EACH);
    }

    /** One of which a silence holds something. */
    public UUID held() {
        return id(2);
    }

    /** One that was resolved a minute ago. */
    public UUID resolvedLately() {
        return id(lastOver() - 60);
    }

    private int lastOver() {
        return (number - OPEN) / EACH;
    }

    /** One with a dead letter. */
    public UUID sadIncident() {
        return id(1_000 / EACH);
    }

    private List<String> statements() {
        String before = "timestamp with time zone '" + now + "' - ";
        return List.of(
                kind == DatabaseKind.POSTGRESQL
                        ? "set session_replication_role = replica" // no look at each foreign key
                        : "set referential_integrity false",
                "insert into team values ('" + id(1) + "', 't', null, " + before + "interval '1' day, 1)",
                "insert into service values ('" + id(1) + "', 's', '" + id(1) + "', 'TIER_3', null, " + before
                        + "interval '1' day, 1)",
                "insert into incident (id, short_id, title, description, service_id, severity, status, labels,"
                        + " reported_by, notification, changes, detected_at, created_at, version, dedup_key,"
                        + " resolved_at) select " + key("x") + ", 'abc12345', 't', '', '" + id(1)
                        + "', 'SEV2_HIGH', case when x > " + lastOver() + " then 'TRIGGERED' else 'RESOLVED' end, '{}',"
                        + " 'x', 'ROUTED', 1, " + before + "interval '1' day, " + before + "interval '1' day, 1,"
                        + " 'key-' || cast(" + key("x") + " as varchar), case when x <= " + lastOver() + " then "
                        + before
                        + "(1 + " + lastOver() + " - x) * interval '1' second end from " + rows(number / EACH + 1),
                "insert into idempotency_key select " + key("x") + ", 'x', cast(x as varchar), 'h', " + key("x") + ", "
                        + before + "interval '1' day from " + rows(number / EACH),
                deliveries(before),
                "insert into attempt select " + key("x") + ", " + key("x") + ", 1, " + before
                        + "interval '1' day, 12, 'ACCEPTED', case when mod(x, 500) = 0 then 'http-401' else '200' end,"
                        + " '', 'n' from " + rows(number),
                held(before),
                runs(before),
                "insert into team select " + key("x") + ", 'team ' || cast(x as varchar), null, " + before
                        + "interval '1' day, 1 from " + rows(TEAMS) + " where x > 1",
                "insert into person (id, name, locale, created_at, version) values ('" + id(1) + "', 'Ada', 'en', "
                        + before + "interval '1' day, 1)",
                shifts(
                        "on_call_shift (id, team_id, person_id, starts_at, ends_at, call_level, created_at, version)",
                        ""),
                shifts(
                        "on_call_override (id, team_id, person_id, starts_at, ends_at, call_level, created_at, version,"
                                + " created_by)",
                        ", 'x'"),
                kind == DatabaseKind.POSTGRESQL
                        ? "set session_replication_role = origin"
                        : "set referential_integrity true",
                "analyze");
    }

    private String deliveries(String before) {
        String open = "x > " + (number - OPEN);
        String dead = "mod(x, 500) = 0";
        String over = before + "x * interval '1' second";
        return "insert into delivery (id, incident_id, change_no, provider_id, provider_name, provider_type, target,"
                + " notice, reasons, state, attempts, next_attempt_at, lease_until, created_at, finished_at, dead_at,"
                + " expires_at, version) select " + key("x") + ", " + key("(x + 9) / 10") + ", 1 + mod(x, 2), '"
                + provider + "', 'p', 'WEBHOOK', '#ops', case when " + open + " or " + dead + " then '" + notice()
                + "' else '{}' end, '[]', case when " + open + " then case mod(x, 10) when 0 then 'SENDING'"
                + " when 1 then 'PENDING' else 'WAITING' end when " + dead + " then 'REFUSED' else 'DELIVERED' end, 1,"
                + " case when " + open + " then " + before + "(1 + " + number + " - x) * interval '1' second end,"
                + " case when " + open + " and mod(x, 10) = 0 then " + before + "interval '1' minute end, "
                + before + "interval '2' day, case when not " + open + " then " + over + " end,"
                + " case when " + dead + " and not " + open + " then " + over + " end, "
                + "timestamp with time zone '" + now + "' + interval '1' day, 1 from " + rows(number);
    }

    /** What a silence holds until tomorrow. */
    private String held(String before) {
        return "insert into delivery (id, incident_id, change_no, provider_id, provider_name, provider_type, target,"
                + " notice, reasons, state, held_kind, attempts, next_attempt_at, created_at, expires_at, version) select "
                + key("x + " + number) + ", " + key("1 + mod(x, 1000)") + ", 3, '" + provider
                + "', 'p', 'WEBHOOK', '#held', '" + notice()
                + "', '[]', 'HELD', 'SILENCE', 0, case when mod(x, 100) = 0"
                + " then " + before + "interval '1' hour else " + before + "interval '-1' day end, " + before
                + "interval '2' day, " + before + "interval '-2' day, 1 from "
                + rows(HELD);
    }

    /** Of the open ones, half are due; the others are over. */
    private String runs(String before) {
        String due = before + "(" + (number - OPEN / 2) / EACH + " - x) * interval '1' second";
        return "insert into escalation_run (id, incident_id, state, step_no, round_no, last_change, started_at, due_at,"
                + " version) select " + key("x") + ", " + key("x") + ", case when x > " + (number - OPEN) / EACH
                + " then 'RUNNING' else 'DONE' end, 0, 0, 1, " + before + "interval '1' day, case when x > "
                + (number - OPEN) / EACH + " then " + due + " end, 1 from " + rows(number / EACH);
    }

    /** One a day for each team, the last of them tomorrow; a row a day is more than anybody writes. */
    private String shifts(String into, String more) {
        String day = "timestamp with time zone '" + now + "' - (x / " + TEAMS + " - 1) * interval '1' day";
        return "insert into " + into + " select " + key("x") + ", " + key("1 + mod(x, " + TEAMS + ")") + ", '" + id(1)
                + "', " + day + " - interval '1' day, " + day + ", 1, " + day + ", 1" + more + " from "
                + rows(number / EACH);
    }

    private String notice() {
        return Json.CAMEL.write(new Notice(
                "TRIGGERED",
                1,
                id(1),
                "abc12345",
                "Redis down",
                "",
                "SEV2_HIGH",
                "TRIGGERED",
                "s",
                List.of(),
                Map.of(),
                Links.NONE,
                now,
                null));
    }

    private String rows(int upTo) {
        return kind == DatabaseKind.POSTGRESQL
                ? "generate_series(1, " + upTo + ") as g(x)"
                : "system_range(1, " + upTo + ")";
    }

    /** Made within a few hours of January 2026, in the order of their numbers. */
    private static String key(String expression) {
        return "cast('019c' || lpad(cast(" + expression + " as varchar), 8, '0') || '70008000000000000000' as uuid)";
    }

    private static UUID id(int number) {
        return UUID.fromString(String.format("019c%04d-%04d-7000-8000-000000000000", number / 10_000, number % 10_000));
    }
}
