package org.imas.delivery;

import java.util.UUID;

/**
 * Fired in the transaction that has a notice told through a fallback.
 *
 * @param failed the provider that did not deliver it
 * @param fallback the one that stands in
 */
public record StandInUsed(UUID incidentId, String failed, String fallback, String target) {}
