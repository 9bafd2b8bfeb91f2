package org.imas.platform;

/** One thing that is wrong with an input: where, and why. */
public record Fault(String field, String reason) {}
