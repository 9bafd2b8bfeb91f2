package org.imas.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends remote calls that take too long although every single step is in time. On a thread of its own: a deadline must
 * not wait behind another task, and what runs here needs nothing of the container.
 */
@ApplicationScoped
public class Deadlines {

    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "imas-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public Deadlines() {
        watch.setRemoveOnCancelPolicy(true); // else what was in time is kept until it would have been late
    }

    /** Runs {@code end} after that time, unless what is returned is run before. */
    public Runnable after(Duration time, Runnable end) {
        ScheduledFuture<?> task = watch.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
