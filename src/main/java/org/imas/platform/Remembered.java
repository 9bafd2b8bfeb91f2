package org.imas.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something read from the configuration, kept as long as that does not change. */
public final class Remembered<T> {

    private final Supplier<Generation> generation;
    private final Supplier<T> read;
    private volatile @Nullable Memory<T> memory;

    private record Memory<T>(String generation, T value) {}

    /** @param generation gives the bean: asked late, so that a field may be made before it is injected */
    public Remembered(Supplier<Generation> generation, Supplier<T> read) {
        this.generation = generation;
        this.read = read;
    }

    /** As the present transaction would read it. */
    public T current() {
        return of(generation.get().current());
    }

    /** As it was at most a second ago: for what is asked thousands of times a second. */
    public T recent() {
        return of(generation.get().recent());
    }

    /** The generation is asked before the reading: what changes between the two is read again next time. */
    private T of(String now) {
        Memory<T> known = memory;
        if (known == null || !known.generation().equals(now)) {
            known = new Memory<>(now, read.get());
            memory = known;
        }
        return known.value();
    }
}
