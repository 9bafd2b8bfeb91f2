package org.imas.configuration;

/**
 * A document that somebody wants applied.
 *
 * @param prune whether what the document does not name is removed, in the sections that it has
 * @param by who wants it
 */
public record Import(String text, Format format, boolean prune, String by) {}
