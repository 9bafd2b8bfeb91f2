package org.imas.provider;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a provider type, described for whoever asks for its value.
 *
 * @param key its JSON key
 * @param type string, integer, boolean, map, list or object
 * @param defaultValue as in JSON; null where there is none
 * @param options the only values allowed; empty means any
 */
public record SettingsEntry(
        String key,
        String label,
        String help,
        String type,
        boolean required,
        boolean secret,
        boolean target,
        @JsonbProperty("default") @Nullable String defaultValue,
        List<String> options) {}
