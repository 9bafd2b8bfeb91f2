package org.imas.platform;

import java.util.Locale;

/** What the audit calls a kind of thing. */
public final class AuditKind {

    private AuditKind() {}

    /** {@code ROUTING_RULE}. */
    public static String of(Class<?> entity) {
        return entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
