package org.imas.audit;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done that is no change of an entity.
 *
 * @param kind what it was done to: {@code USER_ACCOUNT}
 * @param object its key, if it has one
 * @param details what else is to be known, without secrets
 */
public record Deed(
        AuditAction action,
        String kind,
        @Nullable UUID object,
        @Nullable String name,
        JsonObject details) {}
