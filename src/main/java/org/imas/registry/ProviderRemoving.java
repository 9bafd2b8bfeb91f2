package org.imas.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fired before a provider is removed, in the same transaction: an observer that still needs it throws a Refusal, or
 * turns to what takes its place.
 *
 * @param by absent: nothing takes its place
 */
public record ProviderRemoving(
        UUID id, String name, @Nullable Replacement by) {

    public ProviderRemoving(UUID id, String name) {
        this(id, name, null);
    }

    /**
     * The provider that is used instead, of the same reach.
     *
     * @param sameTargets whether a target of the one means the same to the other; else only its default one is known
     */
    public record Replacement(UUID id, String name, boolean sameTargets) {}
}
