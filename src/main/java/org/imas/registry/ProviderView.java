package org.imas.registry;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider as REST shows it, with the members of its draft: every secret masked, teams and fallback by name. */
public record ProviderView(
        UUID id,
        String name,
        String type,
        JsonObject settings,
        boolean active,
        List<String> severities,
        List<String> teams,
        @Nullable String rate,
        @Nullable Integer concurrency,
        @Nullable String fallback,
        Map<String, String> fallbackAfter) {}
