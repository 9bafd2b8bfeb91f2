package org.imas.registry;

import java.util.List;
import java.util.UUID;
import org.imas.provider.Rate;

/**
 * What a gate must know of its provider.
 *
 * @param version changes with every change of it
 * @param rates as its operator, the configuration or its type says
 * @param byTarget whether its service counts by targets
 */
record GateSettings(
        UUID id,
        int version,
        String name,
        String type,
        boolean active,
        boolean paused,
        int concurrency,
        List<Rate> rates,
        boolean byTarget) {}
