package org.imas.configuration;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.imas.delivery.NoExpress;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.registry.PlainProviders;
import org.imas.registry.RealTypes;
import org.imas.routing.NoRoutingMetrics;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;

/** A hub with nothing configured, whose configuration goes in and out as a document. */
final class ConfigurationWorld {

    final TestClock clock = new TestClock();
    final Map<String, String> keys =
            new HashMap<>(Map.of("IMAS_SECRET_MAIL", "m-canary", "imas.secret.hook", "T0/h-canary"));
    private final TestDatabase database;

    ConfigurationWorld(TestDatabase database) {
        this.database = database;
        List<String> tables = new ArrayList<>(
                List.of("escalation_assignment", "escalation_target", "escalation_policy", "routing_rule_reference"));
        tables.addAll(List.of("routing_rule", "on_call_shift", "on_call_override", "schedule_layer_person"));
        tables.addAll(List.of("schedule_layer", "person_preference", "quiet_time", "maintenance_window"));
        tables.addAll(List.of("team_target", "team_preference", "provider_team", "service", "team_member", "team"));
        tables.addAll(List.of("person", "impact_scope", "configured_provider"));
        database.sql("update configured_provider set fallback_id = null");
        tables.forEach(table -> database.sql("delete from " + table));
    }

    /** Each attempt in a transaction of its own, as on a server. */
    private final class InTransactions extends Attempts {

        @Override
        public void rehearse(Wanted wanted) {
            in(beans -> {
                throw new Undone(beans.get(Changes.class).make(wanted));
            });
        }

        @Override
        public Plan make(Wanted wanted) {
            return in(beans -> beans.get(Changes.class).make(wanted));
        }
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private Beans beans(EntityManager entities) {
        Beans beans = RealTypes.in(new Beans())
                .with(entities)
                .with(clock)
                .with(new MapConfig(keys))
                .with(new InTransactions())
                .with(new NoExpress())
                .with(new NoRoutingMetrics())
                .with(Duration.ofMinutes(15))
                .with("https://hub.example.org/incidents/{id}");
        return PlainProviders.in(beans, entities);
    }

    static String whole() {
        try (InputStream file = Objects.requireNonNull(ConfigurationWorld.class.getResourceAsStream("whole.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Import of(String text, boolean prune) {
        return new Import(text, Format.of(text), prune, "tester");
    }

    Plan plan(String text) {
        return plan(of(text, false));
    }

    Plan plan(Import wanted) {
        return in(beans -> beans.get(Imports.class).plan(wanted));
    }

    Plan apply(String text) {
        return apply(of(text, false));
    }

    Plan apply(Import wanted) {
        String fingerprint = plan(wanted).fingerprint();
        return in(beans -> beans.get(Imports.class).apply(wanted, fingerprint));
    }

    String export(Format format) {
        return in(beans -> beans.get(Documents.class).text(format));
    }

    /** What is wrong with it: place and reason. */
    List<Fault> faults(String text) {
        return faults(of(text, false));
    }

    List<Fault> faults(Import wanted) {
        try {
            throw new AssertionError("not refused: " + plan(wanted));
        } catch (Refusal e) {
            List<Fault> errors = e.problem().errors();
            return errors == null
                    ? List.of(
                            new Fault("", e.problem().type() + " " + e.problem().detail()))
                    : errors;
        }
    }
}
