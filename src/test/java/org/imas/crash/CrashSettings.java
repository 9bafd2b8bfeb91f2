package org.imas.crash;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What may be said about a run on the command line, as {@code -Dcrash.rounds=4}.
 *
 * @param rounds of all kinds together
 * @param seed makes the choices of a run again, though not its timing
 * @param order whether changes that arrive in the wrong order fail the build
 */
record CrashSettings(int rounds, long seed, boolean order) {

    static CrashSettings given(int usualRounds) {
        return new CrashSettings(
                Integer.getInteger("crash.rounds", usualRounds),
                Long.getLong("crash.seed", ThreadLocalRandom.current().nextInt(1_000_000)),
                !"false".equals(System.getProperty("crash.order")));
    }
}
