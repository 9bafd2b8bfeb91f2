package org.imas.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What ten thousand routing rules about a thousand services cost the decision on one incident. */
final class ManyRules implements Scenario {

    private static final int SERVICES = 1_000;
    private static final int RULES = 10_000;
    private static final Pattern BUCKET =
            Pattern.compile("imas_routing_seconds_bucket\\{le=\"([^\"]+)\"} (\\d+(?:\\.\\d+)?(?:E\\d+)?)");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(Stand stand, Report report) {
        HubSubject hub = stand.hub();
        DataSource database = stand.database().database(hub.databaseName());
        Options options = stand.options();
        Load load = Load.openLoop(options.connections(), options.steadyRate(), options.round());
        Table table =
                new Table("rules", "decision p50 at most, ms", "decision p99 at most, ms", "arrival p50 / p99 ms");
        measure(hub, stand, load, "3", table);
        sql(database, add());
        stand.round(hub.name(), load); // the first incident has them read
        double p50 = measure(hub, stand, load, Integer.toString(RULES + 3), table);
        sql(database, remove());
        report.section("Many routing rules (hub-pg, " + options.steadyRate() + " a second)", table);
        report.measured("routing p50", p50);
    }

    private static double measure(HubSubject hub, Stand stand, Load load, String rules, Table table) {
        Map<Double, Double> before = buckets(hub);
        Figures figures = stand.round(hub.name(), load);
        Map<Double, Double> after = buckets(hub);
        double p50 = percentile(before, after, 0.5);
        table.row(
                rules,
                Table.number(p50),
                Table.number(percentile(before, after, 0.99)),
                Table.number(figures.arrival().p50()) + " / "
                        + Table.number(figures.arrival().p99()));
        return p50;
    }

    /** The upper bound of the bucket that it falls into, in milliseconds. */
    private static double percentile(Map<Double, Double> before, Map<Double, Double> after, double share) {
        double all = after.get(Double.POSITIVE_INFINITY) - before.get(Double.POSITIVE_INFINITY);
        return after.entrySet().stream()
                .filter(bucket -> bucket.getValue() - before.get(bucket.getKey()) >= share * all)
                .mapToDouble(bucket -> bucket.getKey() * 1_000)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Double, Double> buckets(HubSubject hub) {
        Map<Double, Double> buckets = new TreeMap<>();
        BUCKET.matcher(hub.world().api().get("metrics").text())
                .results()
                .forEach(bucket -> buckets.put(bound(bucket), Double.valueOf(bucket.group(2))));
        return buckets;
    }

    private static double bound(MatchResult bucket) {
        return bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
    }

    /** A tenth of a service's rules each: by severity and a label, and none of them meets the incidents of the load. */
    private static String[] add() {
        String id = "('02000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        String service = "('02000000-0000-7001-8000-' || lpad(to_hex(i %% %d), 12, '0'))".formatted(SERVICES);
        return new String[] {
            "insert into service (id, name, owner_team_id, criticality, created_at, version)"
                    + " select " + service + "::uuid, 'bench ' || i, s.owner_team_id, 'TIER_3', now(), 1"
                    + " from (select owner_team_id from service limit 1) s, generate_series(0, " + (SERVICES - 1)
                    + ") i",
            "insert into routing_rule (id, name, position, active, document, created_at, version)"
                    + " select " + id + ", 'bench ' || i, i % 900, true, '{\"when\":{\"services\":[\"' || " + service
                    + " || '\"],\"labels\":[\"env=prod\",\"region=~eu-' || i || '.*\"]},"
                    + "\"then\":{\"emails\":[\"a' || i || '@example.org\"]}}', now(), 1"
                    + " from generate_series(1, " + RULES + ") i",
            "update configuration_generation set generation = gen_random_uuid()::text"
        };
    }

    private static String[] remove() {
        return new String[] {
            "delete from routing_rule where name like 'bench %'",
            "delete from service where name like 'bench %'",
            "update configuration_generation set generation = gen_random_uuid()::text"
        };
    }

    private static void sql(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
