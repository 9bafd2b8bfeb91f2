package org.imas.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pools of the server's own threads: a server's default pool may be of any size, even of one. */
@ApplicationScoped
public class Workers {

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ContextService contexts;

    private volatile @Nullable ThreadFactory adopted;

    private final Queue<ExecutorService> pools = new ConcurrentLinkedQueue<>();

    public Workers() {}

    Workers(ManagedThreadFactory threads, ContextService contexts) {
        this.threads = threads;
        this.contexts = contexts;
    }

    /** A pool of at most that many threads, which end when idle; it lives as long as the application. */
    public ExecutorService pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = made(task);
                    thread.setName(name + "-" + thread.getId());
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        pools.add(pool);
        return pool;
    }

    /**
     * Has all threads made as for the caller, a component of the application. Payara gives a thread the component that makes
     * it; where that is a thread of ours or a time-out, there is none, and no entity manager is to be had on the new one.
     */
    public void adopt() {
        adopted = contexts.createContextualProxy(
                (ThreadFactory) threads,
                Map.of(ManagedTask.TRANSACTION, ManagedTask.USE_TRANSACTION_OF_EXECUTION_THREAD),
                ThreadFactory.class);
    }

    private Thread made(Runnable task) {
        ThreadFactory factory = adopted;
        return factory == null ? threads.newThread(task) : factory.newThread(task);
    }

    /** What is under way gets a moment to end. */
    @PreDestroy
    void stop() {
        pools.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + FAREWELL.toNanos();
        for (ExecutorService pool : pools) {
            try {
                if (!pool.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    pool.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
