package org.imas.platform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity are wanted: conditions in JPQL on the entity {@code e}, and how many after which id.
 *
 * @param conditions each begins with {@code and}
 */
public record Selection(int limit, UUID after, String conditions, Map<String, Object> values) {

    public Selection {
        values = Map.copyOf(values);
    }

    public static Selection of(int limit, @Nullable UUID after) {
        return new Selection(limit, after == null ? Page.FROM_THE_START : after, "", Map.of());
    }

    public static Selection of(Page.Query query) {
        return of(query.limit(), query.after());
    }

    /** Only rows whose attribute has that value; all where there is no value. */
    public Selection where(String attribute, @Nullable Object value) {
        String parameter = attribute.replace('.', '_');
        return and("e." + attribute + " = :" + parameter, parameter, value);
    }

    /** Only rows with that part in one of the attributes, in any case; all where there is no part. */
    public Selection containing(@Nullable String part, String... attributes) {
        if (part == null || part.isBlank()) {
            return this;
        }
        String condition = Arrays.stream(attributes)
                .map(attribute -> "lower(e." + attribute + ") like :part escape '!'")
                .collect(Collectors.joining(" or ", "(", ")"));
        String plain = part.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return and(condition, "part", "%" + plain + "%");
    }

    /** Only rows that meet the condition, which names the parameter; all where there is no value for it. */
    public Selection and(String condition, String parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new Refusal(Problem.invalid(parameter, "must not contain the character U+0000")); // PostgreSQL fails
        }
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(parameter, value);
        return new Selection(limit, after, conditions + " and " + condition, all);
    }
}
