package org.imas.incident;

import java.time.Duration;

/** A time within which what was resolved is opened again, for tests. */
public final class Reopening extends ReopenWindow {

    private final Duration window;

    public Reopening(Duration window) {
        this.window = window;
    }

    @Override
    Duration length() {
        return window;
    }
}
