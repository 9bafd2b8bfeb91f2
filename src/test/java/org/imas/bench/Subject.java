package org.imas.bench;

import java.util.List;

/** A system under test: takes incidents, delivers them to the receiver. */
interface Subject extends AutoCloseable {

    String name();

    Target target();

    /** All doors there are, each its own server. */
    default List<Target> targets() {
        return List.of(target());
    }

    boolean alive();

    Usage usage();

    /** Processor seconds that went into compiling what the server runs, so far. */
    double compiling();

    /** In MiB, of the server without its database. */
    double peakMemory();

    @Override
    void close();
}
