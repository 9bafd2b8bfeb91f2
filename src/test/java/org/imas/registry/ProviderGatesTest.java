package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.registry.TestGates.BROKEN;
import static org.imas.registry.TestGates.OK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.imas.provider.Counts;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.Test;

/** When a gate lets a call through, and when it does not. */
class ProviderGatesTest {

    private static final Duration QUICK = Duration.ofMillis(5);
    private static final Duration HANGING = Duration.ofSeconds(35);

    private final TestGates world = new TestGates();

    private List<Permit> take(UUID id, int times) {
        List<Permit> permits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Admission admission = world.ask(id);
            if (admission.permit() != null) {
                permits.add(admission.permit());
            }
        }
        return permits;
    }

    // switches

    @Test
    void what_is_paused_or_inactive_waits_and_goes_on_when_it_is_told() {
        UUID id = world.provider("hook");
        world.change(id, true, true, 20);
        assertThat(world.ask(id).code()).isEqualTo(Admission.PAUSED);
        assertThat(world.ask(id).retryIn()).isEqualTo(Gate.COARSE);
        world.change(id, false, false, 20);
        assertThat(world.ask(id).code()).isEqualTo(Admission.INACTIVE);
        world.change(id, true, false, 20);
        assertThat(world.ask(id).code()).isEqualTo(Admission.OK);
    }

    @Test
    void for_a_deleted_provider_there_is_a_permit_because_the_call_itself_refuses() {
        UUID id = world.provider("hook");
        world.ask(id);
        world.delete(id);
        Admission admission = world.ask(id);
        assertThat(admission.granted()).isTrue();
        admission.permit().done(SendResult.refused("provider-deleted", "gone"), QUICK);
    }

    // places

    @Test
    void no_more_calls_are_under_way_at_once_than_allowed() {
        UUID id = world.provider("hook");
        List<Permit> permits = take(id, 30);
        assertThat(permits).hasSize(20);
        assertThat(world.ask(id).code()).isEqualTo(Admission.BUSY);
        assertThat(world.ask(id).retryIn()).isGreaterThanOrEqualTo(Admission.SHORTEST);
        permits.get(0).done(OK, QUICK);
        permits.get(0).done(OK, QUICK);
        permits.get(0).unused();
        assertThat(take(id, 5)).as("one place came back, once").hasSize(1);
    }

    @Test
    void many_threads_at_once_never_have_more_than_that_and_leave_nothing_behind() throws Exception {
        UUID id = world.provider("hook");
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> {
                    for (int call = 0; call < 500; call++) {
                        Permit permit = world.ask(id).permit();
                        if (permit != null) {
                            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            Thread.yield();
                            underWay.decrementAndGet();
                            permit.done(OK, QUICK);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 20);
        assertThat(world.gates.view(id).calls().inFlight()).isZero();
    }

    @Test
    void a_hanging_provider_keeps_no_more_than_a_quarter_of_its_places_until_it_is_quick_again() {
        UUID id = world.provider("hook");
        List<Permit> hanging = take(id, 20);
        world.clock.advance(Duration.ofSeconds(6));
        hanging.subList(0, 14).forEach(permit -> permit.done(OK, Duration.ofSeconds(6)));
        assertThat(take(id, 1)).as("six hang still, and five is a quarter").isEmpty();
        hanging.subList(14, 20).forEach(permit -> permit.done(OK, Duration.ofSeconds(6)));
        List<Permit> few = take(id, 20);
        assertThat(few).hasSize(5);
        few.forEach(permit -> permit.done(OK, QUICK));
        world.calls(15, id, OK);
        assertThat(take(id, 30)).hasSize(20);
    }

    @Test
    void the_crowd_of_all_providers_leaves_room_for_the_others() {
        take(world.provider("one"), 20);
        take(world.provider("two"), 20);
        assertThat(take(world.provider("three"), 20)).as("up to 48 of 64").hasSize(8);
        assertThat(take(world.provider("four"), 20))
                .as("a quarter of its own places")
                .hasSize(5);
    }

    @Test
    void a_changed_concurrency_counts_at_once() {
        UUID id = world.provider("hook");
        List<Permit> before = take(id, 3);
        world.change(id, true, false, 2);
        assertThat(world.ask(id).code()).isEqualTo(Admission.BUSY);
        before.forEach(permit -> permit.done(OK, QUICK));
        assertThat(take(id, 5)).hasSize(2);
    }

    // rates

    @Test
    void a_rate_by_target_holds_back_one_target_and_not_another() {
        UUID id = world.provider("slack", List.of(new Rate(1, Duration.ofSeconds(1), 1, Counts.TARGET)), true);
        assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.OK);
        assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.RATE_LIMITED);
        assertThat(world.call(id, "dev", OK, QUICK)).isEqualTo(Admission.OK);
        assertThat(world.gates.admit(id, "ops").retryIn()).isEqualTo(Duration.ofSeconds(1));
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.OK);
    }

    @Test
    void a_rate_by_provider_is_shared_by_its_targets_and_not_with_another_provider() {
        List<Rate> rates = List.of(new Rate(60, Duration.ofMinutes(1), 2, Counts.INSTANCE));
        UUID id = world.provider("hook", rates, false);
        assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.OK);
        assertThat(world.call(id, "dev", OK, QUICK)).isEqualTo(Admission.OK);
        assertThat(world.call(id, "www", OK, QUICK)).isEqualTo(Admission.RATE_LIMITED);
        assertThat(world.call(world.provider("other", rates, false), OK)).isEqualTo(Admission.OK);
    }

    @Test
    void a_permit_that_is_not_used_gives_its_token_and_place_back() {
        UUID id = world.provider("hook", List.of(new Rate(1, Duration.ofMinutes(1), 1, Counts.INSTANCE)), false);
        world.ask(id).permit().unused();
        assertThat(world.gates.view(id).calls().inFlight()).isZero();
        assertThat(world.ask(id).granted()).isTrue();
    }

    @Test
    void a_target_without_a_token_costs_the_provider_none() {
        List<Rate> rates = List.of(
                new Rate(1, Duration.ofMinutes(1), 2, Counts.INSTANCE),
                new Rate(1, Duration.ofMinutes(1), 1, Counts.TARGET));
        UUID id = world.provider("discord", rates, true);
        world.call(id, "ops", OK, QUICK);
        for (int i = 0; i < 10; i++) {
            assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.RATE_LIMITED);
        }
        assertThat(world.call(id, "dev", OK, QUICK)).isEqualTo(Admission.OK);
    }

    @Test
    void the_targets_that_are_remembered_are_bounded() {
        Limits limits = new Limits(
                List.of(new Rate(1, Duration.ofHours(1), 1, Counts.TARGET)), true, new TestTicks(world.clock));
        for (int i = 0; i < 3 * Limits.MOST_TARGETS; i++) {
            limits.take("target-" + i);
        }
        assertThat(limits.targets()).hasSize(Limits.MOST_TARGETS);
        world.clock.advance(Duration.ofHours(2));
        limits.take("later");
        assertThat(limits.targets()).containsOnlyKeys("later");
    }

    // rests

    @Test
    void a_service_that_asks_for_a_rest_gets_it_and_its_circuit_stays_closed() {
        UUID id = world.provider("hook");
        SendResult tooMany = SendResult.tryAgain("http-429", "slow down", Duration.ofSeconds(90));
        for (int i = 0; i < 15; i++) {
            assertThat(world.call(id, tooMany)).isEqualTo(Admission.OK);
            assertThat(world.ask(id).code()).isEqualTo(Admission.RATE_LIMITED);
            assertThat(world.ask(id).retryIn()).isEqualTo(Duration.ofSeconds(90));
            world.clock.advance(Duration.ofSeconds(90));
        }
        assertThat(world.gates.view(id).circuit().state()).isEqualTo("CLOSED");
    }

    @Test
    void the_rest_is_one_of_the_target_where_the_service_counts_by_targets() {
        UUID id = world.provider("slack", List.of(new Rate(9, Duration.ofSeconds(1), 9, Counts.TARGET)), true);
        world.call(id, "ops", SendResult.tryAgain("ratelimited", "", Duration.ofSeconds(30)), QUICK);
        assertThat(world.call(id, "ops", OK, QUICK)).isEqualTo(Admission.RATE_LIMITED);
        assertThat(world.call(id, "dev", OK, QUICK)).isEqualTo(Admission.OK);
    }

    @Test
    void a_rest_has_bounds_whatever_is_asked_for_and_one_that_is_not_said_is_short() {
        UUID id = world.provider("hook");
        world.call(id, SendResult.tryAgain("http-429", "", Duration.ofHours(20)));
        assertThat(world.ask(id).retryIn()).isEqualTo(Duration.ofHours(1));
        UUID other = world.provider("push");
        world.call(other, SendResult.tryAgain("42901", "", null));
        assertThat(world.ask(other).retryIn()).isEqualTo(Duration.ofSeconds(5));
    }

    // one beside another

    @Test
    void an_open_circuit_and_a_hanging_call_of_one_do_not_touch_another_of_the_same_type() {
        UUID ill = world.provider("ill");
        UUID well = world.provider("well");
        world.calls(10, ill, BROKEN);
        assertThat(world.ask(ill).code()).isEqualTo(Admission.CIRCUIT_OPEN);
        for (int i = 0; i < 100; i++) {
            assertThat(world.call(well, OK)).isEqualTo(Admission.OK);
        }
        UUID hangs = world.provider("hangs");
        take(hangs, 20);
        world.clock.advance(HANGING);
        assertThat(take(well, 20)).hasSize(20);
    }

    // figures

    @Test
    void the_figures_tell_state_places_and_refusals_by_provider() {
        UUID id = world.provider("hook");
        world.calls(10, id, BROKEN);
        world.ask(id);
        world.ask(world.provider("other"));
        assertThat(world.metrics.text())
                .contains("imas_provider_circuit_state{provider=\"hook\",state=\"OPEN\",type=\"WEBHOOK\"} 1.0")
                .contains("imas_provider_circuit_state{provider=\"hook\",state=\"CLOSED\",type=\"WEBHOOK\"} 0.0")
                .contains("imas_provider_in_flight{provider=\"other\"} 1.0")
                .contains("imas_provider_admissions_refused_total{code=\"circuit-open\",provider=\"hook\"} 1.0")
                .contains("imas_provider_call_seconds_count{outcome=\"TRY_AGAIN\",type=\"WEBHOOK\"} 10");
        world.delete(id);
        world.ask(id);
        assertThat(world.metrics.text()).doesNotContain("provider=\"hook\"");
    }

    @Test
    void two_gates_of_one_name_do_not_break_the_figures() {
        world.ask(world.provider("again"));
        world.ask(world.provider("again"));
        assertThat(world.metrics.text()).contains("imas_provider_in_flight{provider=\"again\"} 1.0");
    }

    @Test
    void a_view_tells_what_went_wrong_last_what_went_well_and_how_much_is_left() {
        UUID id = world.provider("hook", List.of(new Rate(6, Duration.ofMinutes(1), 6, Counts.INSTANCE)), false);
        world.call(id, OK);
        world.clock.advance(Duration.ofSeconds(1));
        world.call(id, BROKEN);
        GateView view = world.gates.view(id);
        assertThat(view.lastError()).isEqualTo(new GateView.ErrorView("http-500", world.clock.instant()));
        assertThat(view.lastSuccessAt()).isEqualTo(world.clock.instant().minusSeconds(1));
        assertThat(view.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.rate()).isEqualTo("6/PT1M");
            assertThat(limit.available()).isEqualTo(4);
            assertThat(limit.nextAt()).isNull();
        });
        world.calls(4, id, OK);
        assertThat(world.gates.view(id).limits().get(0).nextAt())
                .isEqualTo(world.clock.instant().plusSeconds(9));
    }
}
