package org.imas.registry;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A provider as REST shows it: every secret masked. */
public record ProviderView(
        UUID id,
        String name,
        String type,
        JsonObject settings,
        boolean active,
        List<String> severities,
        List<String> teams) {}
