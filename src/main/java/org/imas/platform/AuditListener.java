package org.imas.platform;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.queries.WriteObjectQuery;
import org.jspecify.annotations.Nullable;

/** Writes down each change of an entity that is {@link Audited}: what it was, what it became. */
final class AuditListener extends DescriptorEventAdapter {

    private final AuditedValues values;
    private final Class<?> type;
    private final Audited audited;
    private final AuditedParts parts;

    AuditListener(AuditedValues values, Class<?> type, Audited audited) {
        this.values = values;
        this.type = type;
        this.audited = audited;
        this.parts = new AuditedParts(type, audited.partOf());
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        tell(event, AuditRow.CREATED, null, values.all(event.getObject(), session(event)));
    }

    /** Reads the collections that nobody has read: their rows go before its own. */
    @Override
    public void preRemove(DescriptorEvent event) {
        values.all(event.getObject(), session(event));
    }

    @Override
    public void preDelete(DescriptorEvent event) {
        tell(event, AuditRow.REMOVED, values.all(event.getObject(), session(event)), null);
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        ObjectChangeSet changes =
                event.getQuery() instanceof WriteObjectQuery query ? query.getObjectChangeSet() : null;
        if (changes == null) {
            return;
        }
        Optional<AuditedValues.Change> change = values.changed(changes, event.getObject(), session(event));
        change.ifPresent(values -> tell(event, AuditRow.CHANGED, values.before(), values.after()));
    }

    private void tell(DescriptorEvent event, String action, @Nullable JsonObject before, @Nullable JsonObject after) {
        Object entity = event.getObject();
        AbstractSession session = session(event);
        if (!audited.by().isEmpty()) {
            parts.of(session, values.key(audited.by(), entity, session))
                    .told(session, whole(before, entity, session), whole(after, entity, session));
            return;
        }
        UUID key = (UUID) session.getId(entity);
        new AuditRow(Ids.next(), AuditKind.of(type), key, values.name(entity, session))
                .write(session, action, before, after);
    }

    /** Of a part all values are told, as it has no name to know it by. */
    private @Nullable JsonObject whole(@Nullable JsonObject some, Object entity, AbstractSession session) {
        return some == null
                ? null
                : Json.object(values.all(entity, session))
                        .addAll(Json.object(some))
                        .build();
    }

    private static AbstractSession session(DescriptorEvent event) {
        return event.getSession();
    }
}
