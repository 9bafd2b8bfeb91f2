package org.imas.escalation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An escalation policy as REST and pages show it.
 *
 * @param warnings what it asks for that cannot be done at present, with the place
 */
public record PolicyView(
        UUID id,
        String name,
        @Nullable Duration ackTimeout,
        int repeats,
        @Nullable Duration reminderEvery,
        List<PolicyDraft.Step> steps,
        List<String> services,
        List<String> teams,
        List<Fault> warnings) {}
