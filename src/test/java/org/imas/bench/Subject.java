package org.imas.bench;

/** A system under test: takes incidents, delivers them to the receiver. */
interface Subject extends AutoCloseable {

    String name();

    Target target();

    boolean alive();

    Usage usage();

    /** Processor seconds that went into compiling what the server runs, so far. */
    double compiling();

    /** In MiB, of the server without its database. */
    double peakMemory();

    @Override
    void close();
}
