package org.imas.registry;

import java.time.Instant;

/** That an operator holds a provider back: what waits for it is not sent, nor counted as tried. */
public record Pause(Instant since, String by, String reason) {}
