package org.imas.client;

/** How grave an incident is; what each means is a matter of the hub's rules. */
public enum Severity {
    SEV1_CRITICAL,
    SEV2_HIGH,
    SEV3_MEDIUM,
    SEV4_LOW
}
