package org.imas.console;

import java.io.Serializable;
import java.util.UUID;

/** Somebody or something that can be chosen in a form. */
public record Choice(UUID id, String name) implements Serializable {}
