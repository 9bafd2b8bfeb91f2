package org.imas.incident;

/** How grave an incident is. */
public enum Severity {
    SEV1_CRITICAL,
    SEV2_HIGH,
    SEV3_MEDIUM,
    SEV4_LOW
}
