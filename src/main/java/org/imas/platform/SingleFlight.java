package org.imas.platform;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Runs a piece of work over and over as long as there is any, never twice at once, whoever asks for it how often. */
public final class SingleFlight {

    private static final System.Logger LOG = System.getLogger(SingleFlight.class.getName());

    private final Executor executor;
    private final BooleanSupplier work;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean asked;

    /** @param work answers whether it found anything to do */
    public SingleFlight(Executor executor, BooleanSupplier work) {
        this.executor = executor;
        this.work = work;
    }

    /** There may be something to do; returns at once. */
    public void wake() {
        asked = true;
        if (running.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                asked = false;
                more = work.getAsBoolean();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "event=work-failed", e);
        } finally {
            running.set(false);
        }
        if (asked) {
            wake(); // someone asked just before it stopped
        }
    }
}
