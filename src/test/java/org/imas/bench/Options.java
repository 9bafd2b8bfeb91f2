package org.imas.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What a run of the benchmark is told by system properties {@code bench.*}; docs/benchmarks.md lists them. */
record Options(
        List<String> only,
        int rounds,
        Duration round,
        Duration warmUp,
        int connections,
        int steadyRate,
        int stored,
        int backlog,
        List<String> serverOptions,
        boolean write) {

    static Options fromProperties() {
        List<String> only = list("bench.only", ",");
        return new Options(
                only,
                Integer.getInteger("bench.rounds", 6),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 10)),
                Duration.ofSeconds(Integer.getInteger("bench.warm-up", 20)),
                Integer.getInteger("bench.connections", 32),
                Integer.getInteger("bench.steady-rate", 200),
                Integer.getInteger("bench.stored", 1_000_000),
                Integer.getInteger("bench.backlog", 10_000),
                list("bench.server-options", " "),
                Boolean.parseBoolean(System.getProperty("bench.write", Boolean.toString(only.isEmpty()))));
    }

    private static List<String> list(String key, String separator) {
        return Arrays.stream(System.getProperty(key, "").split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a part of the benchmark was asked for: a scenario or a system; nothing asked for means all. */
    boolean wants(String part, List<String> allOfItsKind) {
        List<String> asked = only.stream().filter(allOfItsKind::contains).toList();
        return asked.isEmpty() || asked.contains(part);
    }
}
