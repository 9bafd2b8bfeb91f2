package org.imas.platform;

import jakarta.json.JsonObject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.jspecify.annotations.Nullable;

/** A row of the audit, by a statement of its own: while a transaction is being written nothing more can be persisted. */
record AuditRow(UUID id, String kind, UUID object, @Nullable String name) {

    static final String CREATED = "CREATED";
    static final String CHANGED = "CHANGED";
    static final String REMOVED = "REMOVED";

    /** As the columns have it. */
    private static final int LONGEST = 500_000;

    private static final JsonObject TOO_LONG =
            Json.object().add("tooLong", true).build();

    void write(AbstractSession session, String action, @Nullable JsonObject before, @Nullable JsonObject after) {
        Acting acting = Acting.now();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("happened_at", Ids.madeAt(id).atOffset(ZoneOffset.UTC));
        columns.put("actor", acting.name());
        columns.put("through", acting.through().name());
        columns.put("action", action);
        columns.put("kind", kind);
        columns.put("object_id", object);
        columns.put("object_name", name);
        columns.put("before_values", text(before));
        columns.put("after_values", text(after));
        columns.values().removeIf(Objects::isNull); // EclipseLink would have to guess its type
        List<String> names = new ArrayList<>(columns.keySet());
        run(
                session,
                "insert into audit_entry (" + String.join(", ", names) + ") values (#" + String.join(", #", names)
                        + ")",
                columns);
    }

    /** It was written too early: more has changed. */
    void takeBack(AbstractSession session) {
        run(session, "delete from audit_entry where id = #id", Map.of("id", id));
    }

    private static void run(AbstractSession session, String statement, Map<String, ?> values) {
        DataModifyQuery query = new DataModifyQuery(new SQLCall(statement));
        values.keySet().forEach(query::addArgument);
        session.executeQuery(query, new ArrayList<Object>(values.values()));
    }

    private static @Nullable String text(@Nullable JsonObject values) {
        String text = values == null ? null : values.toString();
        return text == null || text.length() <= LONGEST ? text : TOO_LONG.toString();
    }
}
