package org.imas.incident;

/**
 * Who does something to an incident, as its timeline tells it.
 *
 * @param through by what way, for people; may be empty
 */
public record Actor(String name, String through) {}
