package org.imas.platform;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does something unless it is just being done: a timer does not wait for its own last round. */
public final class OneAtATime {

    private final AtomicBoolean busy = new AtomicBoolean();

    public void run(Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
