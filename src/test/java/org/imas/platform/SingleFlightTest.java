package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final AtomicInteger todo = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void all_the_work_is_done_and_never_twice_at_once_whoever_asks() {
        SingleFlight flight = new SingleFlight(executor, () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            boolean found = todo.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (found) {
                done.incrementAndGet();
            }
            atOnce.decrementAndGet();
            return found;
        });
        for (int i = 0; i < 1_000; i++) {
            todo.incrementAndGet();
            executor.execute(flight::wake);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> done.get() == 1_000);
        assertThat(most).hasValue(1);
    }

    @Test
    void work_that_fails_does_not_end_it_for_ever() {
        AtomicInteger calls = new AtomicInteger();
        SingleFlight flight = new SingleFlight(executor, () -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the first one fails");
            }
            return false;
        });
        flight.wake();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            flight.wake();
            return calls.get() > 1;
        });
    }
}
