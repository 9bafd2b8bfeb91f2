package org.imas.delivery;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A delivery that a node means to claim; the lower its score, the sooner. */
record Wanted(UUID id, int urgency, long score) implements Comparable<Wanted> {

    /** One step of urgency outweighs this much waiting, so that the mild ones are not put off for ever. */
    private static final long STEP = TimeUnit.SECONDS.toNanos(30);

    static Wanted since(long nanoTime, UUID id, int urgency) {
        return new Wanted(id, urgency, nanoTime + urgency * STEP);
    }

    @Override
    public int compareTo(Wanted other) {
        return Long.compare(score - other.score, 0);
    }
}
