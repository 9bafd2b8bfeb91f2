package org.imas.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity as they may be written down; what refers to another one is its key. */
final class AuditedValues {

    private static final Set<String> NEVER = Set.of("id", "version", "createdAt");

    /** What people know a thing by, the best first. */
    private static final List<String> NAMES = List.of("name", "reason");

    private static final JsonValue HIDDEN = Json.value("***");

    private final ClassDescriptor descriptor;
    private final Set<String> secret;
    private final Set<String> left;

    AuditedValues(ClassDescriptor descriptor, Audited audited) {
        this.descriptor = descriptor;
        this.secret = Set.of(audited.secret());
        this.left = Stream.of(NEVER.stream(), Stream.of(audited.except()), Stream.of(audited.by()))
                .flatMap(some -> some)
                .collect(Collectors.toUnmodifiableSet());
        Stream.of(Stream.of(audited.secret()), Stream.of(audited.except()), Stream.of(audited.by()))
                .flatMap(some -> some)
                .filter(attribute -> !attribute.isEmpty())
                .forEach(this::mapping);
    }

    /** What the values were that changed, and what they are now. */
    record Change(JsonObject before, JsonObject after) {}

    JsonObject all(Object entity, AbstractSession session) {
        JsonObjectBuilder all = Json.object();
        descriptor.getMappings().stream()
                .filter(mapping -> isTold(mapping.getAttributeName()))
                .sorted(Comparator.comparing(DatabaseMapping::getAttributeName))
                .forEach(mapping -> all.add(
                        mapping.getAttributeName(),
                        told(mapping.getAttributeName(), value(mapping, entity, session), session)));
        return all.build();
    }

    /** Empty where nothing changed but what nobody sets. */
    Optional<Change> changed(ObjectChangeSet changes, Object entity, AbstractSession session) {
        JsonObjectBuilder before = Json.object();
        JsonObjectBuilder after = Json.object();
        for (ChangeRecord change : changes.getChanges()) {
            String attribute = change.getAttribute();
            if (isTold(attribute)) {
                JsonValue was = told(attribute, change.getOldValue(), session);
                JsonValue is = told(attribute, value(mapping(attribute), entity, session), session);
                if (secret.contains(attribute) || !was.equals(is)) {
                    before.add(attribute, was);
                    after.add(attribute, is);
                }
            }
        }
        JsonObject became = after.build();
        return became.isEmpty() ? Optional.empty() : Optional.of(new Change(before.build(), became));
    }

    @Nullable
    String name(Object entity, AbstractSession session) {
        return NAMES.stream()
                .map(descriptor::getMappingForAttributeName)
                .filter(Objects::nonNull)
                .map(mapping -> value(mapping, entity, session))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    UUID key(String attribute, Object entity, AbstractSession session) {
        return (UUID) Objects.requireNonNull(value(mapping(attribute), entity, session));
    }

    private DatabaseMapping mapping(String attribute) {
        DatabaseMapping mapping = descriptor.getMappingForAttributeName(attribute);
        if (mapping == null) {
            throw new IllegalStateException(descriptor.getJavaClass() + " has no attribute " + attribute);
        }
        return mapping;
    }

    /** A reference is not followed: it may not have been read, and its key is all that is told. */
    private static @Nullable Object value(DatabaseMapping mapping, Object entity, AbstractSession session) {
        if (mapping instanceof OneToOneMapping reference) {
            AbstractRecord row = new DatabaseRecord();
            reference.writeFromObjectIntoRow(entity, row, session, DatabaseMapping.WriteType.UNDEFINED);
            return row.get(reference.getForeignKeyFields().get(0));
        }
        return mapping.getRealAttributeValueFromObject(entity, session);
    }

    private boolean isTold(String attribute) {
        return !left.contains(attribute);
    }

    private JsonValue told(String attribute, @Nullable Object value, AbstractSession session) {
        if (value == null) {
            return JsonValue.NULL;
        }
        return secret.contains(attribute) ? HIDDEN : json(value, session);
    }

    private static JsonValue json(Object value, AbstractSession session) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.value(number.longValue());
        }
        if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = Json.array();
            many.stream()
                    .map(one -> json(one, session))
                    .sorted(Comparator.comparing(JsonValue::toString))
                    .forEach(array::add);
            return array.build();
        }
        ClassDescriptor entity = session.getClassDescriptor(value.getClass());
        return entity == null ? text(value.toString()) : Json.value(String.valueOf(session.getId(value)));
    }

    /** What is kept as a document is told as one. */
    private static JsonValue text(String text) {
        if (!text.startsWith("{")) {
            return Json.value(text);
        }
        try {
            return Json.parse(text);
        } catch (JsonException noDocument) {
            return Json.value(text);
        }
    }
}
