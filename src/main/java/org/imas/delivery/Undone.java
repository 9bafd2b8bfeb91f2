package org.imas.delivery;

import java.util.UUID;
import org.imas.platform.Problem;

/** A delivery for which what was asked could not be done, and why. */
public record Undone(UUID id, Problem problem) {}
