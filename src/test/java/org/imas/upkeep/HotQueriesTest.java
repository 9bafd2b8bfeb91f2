package org.imas.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.assertj.core.api.SoftAssertions;
import org.imas.delivery.HeldDeliveries;
import org.imas.delivery.HotPaths;
import org.imas.delivery.Neglected;
import org.imas.delivery.OldDeliveries;
import org.imas.escalation.TestTimer;
import org.imas.history.DeliveryCriteria;
import org.imas.history.HotSearches;
import org.imas.incident.HotRecurrences;
import org.imas.incident.IncidentRetention;
import org.imas.incident.IncidentSearch;
import org.imas.oncall.HotOnCall;
import org.imas.platform.Page;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Providers;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.ManyDeliveries;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With a million deliveries on PostgreSQL, and fewer on H2, every query of the daily work stays on an index. What is
 * explained is the very statement that was sent, with its values.
 */
class HotQueriesTest {

    private static final DeliveryCriteria ALL = criteria(null, null, null);

    private final TestClock clock = new TestClock();
    private ManyDeliveries many;

    private final ProviderTypes types = new ProviderTypes() {
        @Override
        public Optional<KnownType> named(String name) {
            return Optional.empty();
        }
    };

    private final Providers providers = new Providers() {
        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return Optional.of(new ConfiguredProvider() {});
        }
    };

    @ParameterizedTest
    @EnumSource
    void no_query_of_the_daily_work_reads_a_whole_table(DatabaseKind kind) {
        SqlRecorder[] recorder = new SqlRecorder[1];
        try (TestDatabase database = TestDatabase.open(kind, real -> {
            recorder[0] = new SqlRecorder(real);
            return recorder[0].dataSource();
        })) {
            many = ManyDeliveries.in(database, kind, clock.instant());
            recorder[0].taken();
            SoftAssertions all = new SoftAssertions();
            work().forEach(step -> look(database, kind, recorder[0], step, all));
            all.assertAll();
        }
    }

    /** One thing that is done, and what it must find at least, so that no query is explained for nothing. */
    private record Step(String name, int least, ToIntFunction<Beans> work) {}

    private List<Step> work() {
        return List.of(
                delivery("claim", 1, hot -> hot.claim(many.openDelivery()) ? 1 : 0),
                delivery("claim of a later change", 0, hot -> hot.claim(many.heldDelivery()) ? 1 : 0),
                delivery("sweep", 1, hot -> hot.sweep(clock.instant())),
                search("deliveries of an incident", 10, hot -> hot.ofIncident(many.incident())),
                search("story of a delivery", 1, hot -> hot.story(many.deadLetter())),
                search("dead letters", 50, hot -> hot.letters(ALL)),
                search("dead letters of a state", 50, hot -> hot.letters(criteria("REFUSED", null, null))),
                search("dead letters with a code", 50, hot -> hot.letters(criteria(null, "http-401", null))),
                search("dead letters with a code that none has", 0, hot -> hot.letters(criteria(null, "x", null))),
                search("dead letters of an incident", 1, hot -> hot.letters(criteria(null, null, many.sadIncident()))),
                search("all deliveries", 1_000, hot -> hot.search(ALL)),
                search("open deliveries", 1_000, hot -> hot.search(criteria("WAITING", null, null))),
                search("refused deliveries", 50, hot -> hot.search(criteria("REFUSED", null, null))),
                search("a look back", 0, hot -> hot.lookBack(ALL)),
                search("a look back for what is dead", 50, hot -> hot.lookBack(criteria("REFUSED", null, null))),
                search("a look back at an incident", 1, hot -> hot.lookBack(criteria(null, null, many.sadIncident()))),
                new Step("replay", 10, beans -> new HotPaths(beans).replay(new HotSearches(beans).letterIds(10))),
                audit(
                        "past due",
                        1_000,
                        all -> all.pastDue(clock.instant(), Set.of(), 1_001).size()),
                audit(
                        "past due but held back",
                        0,
                        all -> all.pastDue(clock.instant(), Set.of(many.provider()), 1_001)
                                .size()),
                audit(
                        "abandoned",
                        1,
                        all -> all.abandoned(clock.instant(), 1_001).size()),
                audit("overtime", 0, all -> all.overtime(clock.instant(), 1_001).size()),
                audit("open by state", 3, all -> all.open().size()),
                audit("oldest due", 1, all -> all.oldestDue().isPresent() ? 1 : 0),
                new Step(
                        "incidents that nobody is told of",
                        1,
                        beans -> beans.get(UntoldIncidents.class)
                                .triggeredBefore(clock.instant(), 1_001)
                                .size()),
                new Step(
                        "newest incidents",
                        50,
                        beans -> beans.get(IncidentSearch.class)
                                .find(new IncidentSearch.Filter(List.of(), List.of(), null, null, null), 50, null)
                                .items()
                                .size()),
                new Step("due escalations", 90, beans -> TestTimer.due(beans, clock.instant())),
                new Step("taking an escalation", 1, beans -> TestTimer.lock(beans, many.incident())),
                new Step(
                        "who is on call for a team",
                        1,
                        beans -> new HotOnCall(beans).ofTeam("team 2", clock.instant())),
                new Step("held deliveries of an incident", 10, beans -> new HotSearches(beans).ofIncident(many.held())),
                new Step(
                        "targets for which something held is due",
                        1,
                        beans -> beans.get(HeldDeliveries.class)
                                .due(clock.instant(), 500)
                                .size()),
                new Step(
                        "release of what is held for a target",
                        100,
                        beans -> beans.get(HeldDeliveries.class)
                                .lock(new HeldDeliveries.Lane(many.provider(), "#held"), clock.instant())
                                .size()),
                new Step(
                        "what a change of the configuration is asked about",
                        500,
                        beans -> beans.get(HeldDeliveries.class)
                                .waiting(Page.FROM_THE_START, 500)
                                .size()),
                new Step(
                        "one that was resolved lately",
                        1,
                        beans -> new HotRecurrences(beans).resolvedLately(many.resolvedLately(), clock.instant())),
                new Step("old deliveries", 500, this::old),
                new Step("removal", 1, beans -> beans.get(OldDeliveries.class).purge(List.of(many.oldDelivery()))),
                new Step(
                        "open among incidents",
                        1,
                        beans -> beans.get(IncidentRetention.class)
                                .openAmong(List.of(many.incident()))
                                .size()),
                new Step(
                        "old idempotency keys",
                        500,
                        beans -> beans.get(IncidentRetention.class).forgetKeys(clock.instant(), 500)));
    }

    private int old(Beans beans) {
        return beans.get(OldDeliveries.class)
                .after(many.oldDelivery(), clock.instant(), 500)
                .size();
    }

    private Step delivery(String name, int least, ToIntFunction<HotPaths> work) {
        return new Step(name, least, beans -> work.applyAsInt(new HotPaths(beans)));
    }

    private static Step search(String name, int least, ToIntFunction<HotSearches> work) {
        return new Step(name, least, beans -> work.applyAsInt(new HotSearches(beans)));
    }

    private static Step audit(String name, int least, ToIntFunction<Neglected> work) {
        return new Step(name, least, beans -> work.applyAsInt(beans.get(Neglected.class)));
    }

    private void look(TestDatabase database, DatabaseKind kind, SqlRecorder recorder, Step step, SoftAssertions all) {
        int found = database.inTransaction(entities -> step.work().applyAsInt(beans(entities)));
        assertThat(found).as(step.name()).isGreaterThanOrEqualTo(step.least());
        List<SqlRecorder.Sent> sent = recorder.taken();
        assertThat(sent).as(step.name()).isNotEmpty();
        sent.stream()
                .filter(statement -> !statement.sql().startsWith("INSERT"))
                .forEach(statement -> onIndexes(step, kind, recorder, statement, all));
    }

    private static void onIndexes(
            Step step, DatabaseKind kind, SqlRecorder recorder, SqlRecorder.Sent statement, SoftAssertions all) {
        String plan = recorder.plan(kind == DatabaseKind.POSTGRESQL ? "explain (format json) " : "explain ", statement);
        List<String> whole = ManyDeliveries.wholeTables(kind, plan);
        all.assertThat(whole)
                .as("%s: %s%n%s", step.name(), statement.sql(), plan)
                .isEmpty();
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(types)
                .with(providers)
                .with(new FiredEvents<>());
    }

    private static DeliveryCriteria criteria(String state, String code, UUID incident) {
        return new DeliveryCriteria(
                null,
                null,
                null,
                state == null ? null : List.of(state),
                code,
                incident == null ? null : incident.toString(),
                null,
                null);
    }
}
