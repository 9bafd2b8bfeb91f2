package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against what Payara does: a thread works for the component that was current where it was made. */
class WorkersTest {

    private static final ThreadLocal<@Nullable String> COMPONENT = new ThreadLocal<>();

    private final Workers workers = new Workers(new Factory(), contexts());

    @Test
    void a_thread_works_for_the_application_whoever_had_it_made() throws Exception {
        COMPONENT.set("application");
        workers.adopt();
        COMPONENT.remove();
        CompletableFuture<@Nullable String> seen = new CompletableFuture<>();
        Thread timer = new Thread(() -> workers.pool("some", 1).execute(() -> seen.complete(COMPONENT.get())));
        timer.start();
        timer.join();
        assertThat(seen.get()).isEqualTo("application");
        workers.stop();
    }

    private static final class Factory implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable task) {
            String current = COMPONENT.get();
            return new Thread(() -> {
                COMPONENT.set(current);
                task.run();
            });
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }

    private static ContextService contexts() {
        return (ContextService) Proxy.newProxyInstance(
                WorkersTest.class.getClassLoader(), new Class<?>[] {ContextService.class}, (self, method, given) -> {
                    assertThat(method.getName()).isEqualTo("createContextualProxy");
                    String captured = COMPONENT.get();
                    ThreadFactory real = (ThreadFactory) given[0];
                    return (ThreadFactory) task -> {
                        COMPONENT.set(captured);
                        try {
                            return real.newThread(task);
                        } finally {
                            COMPONENT.remove();
                        }
                    };
                });
    }
}
