package org.imas.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Pools of the server's own threads: a server's default pool may be of any size, even of one. */
@ApplicationScoped
public class Workers {

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    private final Queue<ExecutorService> pools = new ConcurrentLinkedQueue<>();

    /** A pool of at most that many threads, which end when idle; it lives as long as the application. */
    public ExecutorService pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = threads.newThread(task);
                    thread.setName(name + "-" + thread.getId());
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        pools.add(pool);
        return pool;
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
