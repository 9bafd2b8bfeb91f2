package org.imas.registry;

import java.time.Duration;

/**
 * When a circuit opens and for how long.
 *
 * @param failureRate percent of the last calls
 * @param slowRate percent of the last calls that took longer than {@code slowCall}
 * @param window how many calls are the last ones
 * @param minimumCalls so many it takes to judge
 * @param open how long it stays open the first time; twice as long after each probe that fails, up to {@code longest}
 */
record CircuitSettings(
        float failureRate,
        float slowRate,
        Duration slowCall,
        int window,
        int minimumCalls,
        Duration open,
        Duration longest) {}
