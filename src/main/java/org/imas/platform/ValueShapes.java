package org.imas.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the shape for the Java type of a record component. */
final class ValueShapes {

    private ValueShapes() {}

    static ValueShape of(Type type, Json json) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, json);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return RecordShape.of(raw.asSubclass(Record.class), json);
        }
        if (raw.isPrimitive()) {
            return new Primitive(Scalars.of(raw));
        }
        return JsonValue.class.isAssignableFrom(raw) ? new Tree(raw) : Scalars.of(raw);
    }

    private static ValueShape ofGeneric(ParameterizedType type, Json json) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Map.class && arguments[0] == String.class) {
            return new MapOf(of(arguments[1], json));
        }
        if (raw == List.class || raw == Set.class || raw == Collection.class) {
            return new ListOf(of(arguments[0], json));
        }
        throw new IllegalArgumentException("no JSON shape for " + type);
    }

    private record Primitive(ValueShape shape) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            shape.check(value, path, faults);
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    private record ListOf(ValueShape items) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            if (!(value instanceof JsonArray array)) {
                faults.add(new Fault(path, Expected.but("a list", value)));
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                items.check(array.get(i), path + "[" + i + "]", faults);
            }
        }
    }

    private record MapOf(ValueShape values) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            if (!(value instanceof JsonObject object)) {
                faults.add(new Fault(path, Expected.but("an object", value)));
                return;
            }
            object.forEach((key, member) -> {
                String field = Expected.printable(path + "." + key);
                Expected.noNul(key, field, faults);
                values.check(member, field, faults);
            });
        }
    }

    /** A JSON tree taken as it is: only its own type and the characters in it are checked. */
    private record Tree(Class<?> type) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            if (!type.isInstance(value)) {
                faults.add(new Fault(path, Expected.but(type == JsonObject.class ? "an object" : "a list", value)));
            } else {
                Expected.noNulInside(value, path, faults);
            }
        }
    }
}
