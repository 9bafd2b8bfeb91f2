package org.imas.oncall;

import java.io.Serializable;
import java.time.Instant;

/** A stretch of time in which nobody is on call at a level where somebody should be. */
public record Gap(int level, Instant from, Instant to) implements Serializable {}
