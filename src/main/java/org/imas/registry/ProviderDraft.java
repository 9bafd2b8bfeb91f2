package org.imas.registry;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider as REST takes it in.
 *
 * @param settings the keys of its type
 * @param active true when absent
 * @param severities which incidents it takes; none named: as its type has it
 * @param teams names or ids of the teams it serves; none named: all
 * @param rate how much its service takes, such as {@code 30/PT1M}, or {@code none}; absent: as its type has it
 * @param concurrency how many calls may be under way at once; absent: as configured
 * @param fallback name or id of the provider to use when this one does not deliver
 * @param fallbackAfter for a severity, how long it may take before the fallback is used; else when it is dead
 */
public record ProviderDraft(
        @Nullable String name,
        @Nullable String type,
        @Nullable JsonObject settings,
        @Nullable Boolean active,
        @Nullable List<String> severities,
        @Nullable List<String> teams,
        @Nullable String rate,
        @Nullable Integer concurrency,
        @Nullable String fallback,
        @Nullable Map<String, String> fallbackAfter) {

    /** One without limits or a fallback of its own. */
    public static ProviderDraft plain(String name, String type, JsonObject settings) {
        return new ProviderDraft(name, type, settings, true, null, null, null, null, null, null);
    }
}
