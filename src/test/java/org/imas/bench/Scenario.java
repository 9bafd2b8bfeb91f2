package org.imas.bench;

/** One part of the benchmark. */
interface Scenario {

    /** The word that asks for it in {@code bench.only}. */
    String name();

    void run(Stand stand, Report report);
}
