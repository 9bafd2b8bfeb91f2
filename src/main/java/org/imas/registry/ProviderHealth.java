package org.imas.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a provider as one node sees it.
 *
 * @param node the process that answers: each has gates of its own
 * @param paused by whom and why, where an operator holds it back on all nodes
 */
public record ProviderHealth(
        UUID id,
        String name,
        String type,
        boolean active,
        @Nullable Pause paused,
        GateView gate,
        String node) {}
