package org.imas.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JSON must look like to become a certain record: finds every fault at once, each with its field, where JSON-B
 * would stop at the first and say little. Absent members and nulls are no fault here; only a primitive is never null.
 */
public final class RecordShape implements ValueShape {

    private final Map<String, ValueShape> members;

    private RecordShape(Map<String, ValueShape> members) {
        this.members = members;
    }

    /** The shape of that record; refuses a record that JSON-B could not bind. */
    public static RecordShape of(Class<? extends Record> type, Json json) {
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException("not public, so JSON-B cannot read it: " + type.getName());
        }
        Map<String, ValueShape> members = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(key(component, json), ValueShapes.of(component.getGenericType(), json));
        }
        return new RecordShape(members);
    }

    /** The JSON key of a record component in that spelling. */
    public static String key(RecordComponent component, Json json) {
        JsonbProperty given = component.getAccessor().getAnnotation(JsonbProperty.class);
        return given == null || given.value().isEmpty() ? json.key(component.getName()) : given.value();
    }

    /** Everything that is wrong, in the order of the JSON; empty when nothing is. */
    public List<Fault> faults(JsonObject json) {
        List<Fault> faults = new ArrayList<>();
        check(json, "", faults);
        return List.copyOf(faults);
    }

    @Override
    public void check(JsonValue value, String path, List<Fault> faults) {
        if (!(value instanceof JsonObject object)) {
            faults.add(new Fault(path, Expected.but("an object", value)));
            return;
        }
        object.forEach((key, member) -> {
            String field = path.isEmpty() ? key : path + "." + key;
            ValueShape shape = members.get(key);
            if (shape == null) {
                faults.add(new Fault(Expected.printable(field), Nearest.unknown(key, members.keySet())));
            } else if (member != JsonValue.NULL || !shape.nullable()) {
                shape.check(member, field, faults);
            }
        });
    }
}
