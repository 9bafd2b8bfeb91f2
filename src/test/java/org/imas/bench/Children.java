package org.imas.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes started here: none of them outlives this one, however it ends. */
final class Children {

    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
    }

    private Children() {}

    static void add(Process process) {
        STARTED.add(process);
    }
}
