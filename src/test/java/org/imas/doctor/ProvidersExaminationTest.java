package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imas.platform.Ids;
import org.imas.registry.GateView;
import org.imas.registry.Pause;
import org.imas.registry.ProviderHealth;
import org.imas.registry.ProviderOverview;
import org.imas.registry.ProviderOverview.Condition;
import org.imas.registry.ProviderOverviews;
import org.imas.registry.ProviderView;
import org.imas.testkit.Beans;
import org.imas.upkeep.FailingProviders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which providers are told of, and how grave that is. */
class ProvidersExaminationTest {

    private static final Instant AT = Instant.parse("2026-02-05T18:30:00Z");
    private static final UUID LOSING = Ids.next();

    private static List<Finding> examined(List<FailingProviders.Failing> losing, ProviderOverview... all) {
        Beans beans = new Beans()
                .with(new ProviderOverviews() {
                    @Override
                    public List<ProviderOverview> all() {
                        return List.of(all);
                    }
                })
                .with(new FailingProviders() {
                    @Override
                    public List<Failing> failing() {
                        return losing;
                    }
                });
        return beans.get(ProvidersExamination.class).examine();
    }

    private static ProviderOverview provider(UUID id, String name, Condition condition) {
        return provider(
                id, name, condition, condition == Condition.PAUSED ? new Pause(AT, "user:ada", "Moving") : null);
    }

    private static ProviderOverview paused(String name, Instant since) {
        return provider(Ids.next(), name, Condition.PAUSED, new Pause(since, "user:ada", "Moving"));
    }

    private static ProviderOverview provider(UUID id, String name, Condition condition, @Nullable Pause pause) {
        GateView gate = new GateView(
                new GateView.CircuitView("CLOSED", null, null, null),
                new GateView.CallsView(0, 1, 1),
                List.of(),
                null,
                new GateView.ErrorView("http-401", AT),
                null);
        boolean active = condition != Condition.INACTIVE;
        return new ProviderOverview(
                new ProviderView(
                        id,
                        name,
                        "NTFY",
                        JsonValue.EMPTY_JSON_OBJECT,
                        active,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        Map.of()),
                new ProviderHealth(id, name, "NTFY", active, pause, gate, "node"),
                condition);
    }

    private static ProviderOverview provider(String name, Condition condition) {
        return provider(Ids.next(), name, condition);
    }

    @Test
    void without_an_active_one_nobody_is_told() {
        assertThat(examined(List.of())).containsExactly(Finding.of(Symptom.PROVIDERS_NONE));
        assertThat(examined(List.of(), provider("off", Condition.INACTIVE)))
                .containsExactly(Finding.of(Symptom.PROVIDERS_NONE));
    }

    @Test
    void those_that_work_are_counted() {
        assertThat(examined(
                        List.of(),
                        provider("a", Condition.WORKING),
                        provider("b", Condition.UNUSED),
                        provider("c", Condition.RESTING),
                        provider("off", Condition.INACTIVE)))
                .containsExactly(Finding.of(Symptom.PROVIDERS_WELL, 3));
    }

    @Test
    void those_that_do_not_are_named_the_worst_first() {
        assertThat(examined(
                        List.of(new FailingProviders.Failing(LOSING, "hook", 4)),
                        provider("a", Condition.WORKING),
                        provider("b", Condition.PAUSED),
                        provider("c", Condition.LEFT_ALONE),
                        provider("d", Condition.PROBING),
                        provider("e", Condition.UNREADABLE),
                        provider("f", Condition.FAILING),
                        provider(LOSING, "hook", Condition.FAILING)))
                .containsExactly(
                        Finding.of(Symptom.PROVIDER_LOSING, "hook", 4L, 15L),
                        Finding.of(Symptom.PROVIDER_UNREADABLE, "e"),
                        Finding.of(Symptom.PROVIDER_PAUSED, "b", "user:ada", "Moving"),
                        Finding.of(Symptom.PROVIDER_LEFT_ALONE, "c"),
                        Finding.of(Symptom.PROVIDER_LEFT_ALONE, "d"),
                        Finding.of(Symptom.PROVIDER_FAILING, "f", "http-401"));
    }

    @Test
    void of_many_with_one_symptom_ten_are_named_and_no_other_symptom_is_hidden() {
        Stream<ProviderOverview> many = IntStream.range(0, 25).mapToObj(i -> provider("p" + i, Condition.LEFT_ALONE));
        ProviderOverview[] all = Stream.concat(
                        many, Stream.of(provider("z", Condition.PAUSED), provider("zz", Condition.FAILING)))
                .toArray(ProviderOverview[]::new);
        assertThat(examined(List.of(), all))
                .hasSize(13)
                .contains(
                        Finding.of(Symptom.PROVIDER_PAUSED, "z", "user:ada", "Moving"),
                        Finding.of(Symptom.PROVIDER_FAILING, "zz", "http-401"))
                .last()
                .isEqualTo(Finding.of(Symptom.PROVIDERS_MORE, 15));
    }

    @Test
    void of_those_with_one_symptom_that_which_came_last_is_named_first() {
        assertThat(examined(
                        List.of(),
                        paused("before", AT),
                        paused("last", AT.plusSeconds(2)),
                        paused("between", AT.plusSeconds(1))))
                .extracting(one -> one.values().get(0))
                .containsExactly("last", "between", "before");
    }
}
