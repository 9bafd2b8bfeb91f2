package org.imas.organization;

/** How much hangs on a service. */
public enum Criticality {
    TIER_1_CRITICAL,
    TIER_2,
    TIER_3
}
