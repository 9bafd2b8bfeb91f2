package org.imas.registry;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as REST takes it in.
 *
 * @param settings the keys of its type
 * @param active true when absent
 * @param severities which incidents it takes; none named: as its type has it
 * @param teams names or ids of the teams it serves; none named: all
 */
public record ProviderDraft(
        @Nullable String name,
        @Nullable String type,
        @Nullable JsonObject settings,
        @Nullable Boolean active,
        @Nullable List<String> severities,
        @Nullable List<String> teams) {}
