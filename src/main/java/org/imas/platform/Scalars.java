package org.imas.platform;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The shapes of single values: texts, numbers, truth values and what is written as text. */
final class Scalars {

    private static final ValueShape STRING = new Text(text -> {}, "");
    private static final ValueShape BOOLEAN = (value, path, faults) -> {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            faults.add(new Fault(path, Expected.but("true or false", value)));
        }
    };
    private static final ValueShape INT = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final ValueShape LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final ValueShape NUMBER = (value, path, faults) -> {
        if (!(value instanceof JsonNumber)) {
            faults.add(new Fault(path, Expected.but("a number", value)));
        }
    };

    private static final Map<Class<?>, ValueShape> KNOWN = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(Instant.class, new Text(Instant::parse, "must be a time such as 2026-02-05T18:30:00Z")),
            Map.entry(UUID.class, new Text(Scalars::uuid, "must be a UUID")),
            Map.entry(URI.class, new Text(URI::create, "must be a URL, with special characters percent-encoded")),
            Map.entry(Duration.class, new Text(Duration::parse, "must be a duration such as PT5M")));

    private Scalars() {}

    static ValueShape of(Class<?> type) {
        if (type.isEnum()) {
            return options(type);
        }
        ValueShape known = KNOWN.get(type);
        if (known == null) {
            throw new IllegalArgumentException("no JSON shape for " + type.getName());
        }
        return known;
    }

    private static ValueShape options(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        String reason = names.stream().collect(Collectors.joining(", ", "must be one of ", ""));
        return new Text(
                text -> {
                    if (!names.contains(text)) {
                        throw new IllegalArgumentException(text);
                    }
                },
                reason);
    }

    // UUID.fromString also takes 1-1-1-1-1
    private static void uuid(String text) {
        if (!UUID.fromString(text).toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
    }

    private record Text(Consumer<String> parser, String reason) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            if (!(value instanceof JsonString string)) {
                faults.add(new Fault(path, Expected.but("a string", value)));
            } else if (Expected.noNul(string.getString(), path, faults)) {
                try {
                    parser.accept(string.getString());
                } catch (RuntimeException malformed) {
                    faults.add(new Fault(path, reason));
                }
            }
        }
    }

    private record Whole(long min, long max) implements ValueShape {
        @Override
        public void check(JsonValue value, String path, List<Fault> faults) {
            if (!(value instanceof JsonNumber number)) {
                faults.add(new Fault(path, Expected.but("a whole number", value)));
            } else if (!number.isIntegral()) {
                faults.add(new Fault(path, "must be a whole number"));
            } else if (outside(number.bigDecimalValue())) {
                faults.add(new Fault(path, "must be between " + min + " and " + max));
            }
        }

        private boolean outside(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0;
        }
    }
}
