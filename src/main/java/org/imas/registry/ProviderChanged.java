package org.imas.registry;

import java.util.UUID;

/** Fired when a provider was added, changed, paused or resumed; observe it after the commit. */
public record ProviderChanged(UUID id) {}
