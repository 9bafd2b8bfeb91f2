package org.imas.registry;

import java.util.UUID;

/** Fired before a provider is removed, in the same transaction: an observer that still needs it throws a Refusal. */
public record ProviderRemoving(UUID id, String name) {}
