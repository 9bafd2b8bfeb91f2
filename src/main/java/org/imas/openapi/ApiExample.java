package org.imas.openapi;

/** A body as it may be, as people read it. */
public record ApiExample(String name, String text) {}
