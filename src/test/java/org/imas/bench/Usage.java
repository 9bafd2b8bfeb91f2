package org.imas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time used so far, in seconds, as the kernel counts it.
 *
 * @param server the server with all its threads
 * @param database the processes of PostgreSQL; none where the database is inside the server
 */
record Usage(double server, double database) {

    private static final double TICKS_PER_SECOND = 100;

    Usage since(Usage before) {
        return new Usage(server - before.server, database - before.database);
    }

    /** Of one process and of the children it has seen end. */
    static double of(long pid) {
        return ticks(pid, 4) / TICKS_PER_SECOND;
    }

    /** Of a process and all that descend from it. */
    static double ofFamily(long pid) {
        // what a child had used when it ended is counted with its parent
        return of(pid)
                + ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .mapToLong(child -> ticks(child.pid(), 2))
                                .sum()
                        / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, int fields) {
        return ticks(Path.of("/proc", Long.toString(pid), "stat"), fields);
    }

    private static long ticks(Path stat, int fields) {
        try {
            String line = Files.readString(stat);
            // utime stime cutime cstime, counted from behind the name, which may hold blanks
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int i = 0; i < fields; i++) {
                sum += Long.parseLong(words[11 + i]);
            }
            return sum;
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /** Of those threads of a process that compile what it runs. */
    static double ofCompilers(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(Usage::compiles)
                            .mapToLong(thread -> ticks(thread.resolve("stat"), 2))
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compil.*\\s");
        } catch (IOException e) {
            return false; // it has just ended
        }
    }

    /** The most memory a process ever had resident, in MiB. */
    static double peakMemory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of the machine that was busy with anything, in processor seconds. */
    static double ofMachine() {
        try {
            String[] words = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
            // user nice system, not idle and not iowait, irq softirq steal
            long busy = Long.parseLong(words[1]) + Long.parseLong(words[2]) + Long.parseLong(words[3]);
            return (busy + Long.parseLong(words[6]) + Long.parseLong(words[7]) + Long.parseLong(words[8]))
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
