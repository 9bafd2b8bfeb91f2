package org.imas.silence;

import org.jspecify.annotations.Nullable;

/**
 * One condition on an incident, as REST takes and shows it.
 *
 * @param name {@code severity}, {@code service}, {@code team}, or {@code labels.} and the key of a label
 * @param operator {@code =}, {@code !=}, or {@code =~}, {@code !~} with a regular expression
 * @param value the whole value, or an expression (RE2) for the whole value; a label that is absent is empty
 */
public record Matcher(
        @Nullable String name,
        @Nullable String operator,
        @Nullable String value) {}
