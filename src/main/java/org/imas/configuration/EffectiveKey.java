package org.imas.configuration;

import org.jspecify.annotations.Nullable;

/**
 * A key of MicroProfile Config, and what holds.
 *
 * @param value masked where it is secret; absent where nothing is set
 * @param source the name of the source that gives it
 * @param standard whether it is what ships with the application, or nothing
 * @param known whether docs/configuration.md has it; a mistyped one is not
 */
public record EffectiveKey(
        String key,
        @Nullable String value,
        boolean secret,
        @Nullable String source,
        boolean standard,
        boolean known) {}
