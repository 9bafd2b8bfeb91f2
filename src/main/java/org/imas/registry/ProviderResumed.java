package org.imas.registry;

import java.util.UUID;

/** Fired when a provider may send again after it was paused or inactive; observe it after the commit. */
public record ProviderResumed(UUID id) {}
