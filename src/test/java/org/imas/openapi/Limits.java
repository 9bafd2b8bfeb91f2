package org.imas.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.imas.platform.EmailAddress;
import org.imas.platform.HttpUrl;
import org.imas.platform.PlainLine;

/** What the annotations of Bean Validation say, as JSON Schema says it. */
final class Limits {

    private Limits() {}

    static void add(RecordComponent component, Map<String, Object> schema) {
        on(component, Size.class, size -> size(size, schema));
        on(component, PlainLine.class, line -> {
            schema.put("minLength", 1);
            schema.put("maxLength", line.max());
        });
        on(component, Min.class, min -> schema.put("minimum", min.value()));
        on(component, Max.class, max -> schema.put("maximum", max.value()));
        on(component, HttpUrl.class, url -> schema.put("format", "uri"));
        on(component, EmailAddress.class, address -> schema.put("format", "email"));
    }

    private static void size(Size size, Map<String, Object> schema) {
        String what = "string".equals(schema.get("type"))
                ? "Length"
                : "array".equals(schema.get("type")) ? "Items" : "Properties";
        if (size.min() > 0) {
            schema.put("min" + what, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put("max" + what, size.max());
        }
    }

    private static <A extends Annotation> void on(RecordComponent component, Class<A> type, Consumer<A> then) {
        Optional.ofNullable(component.getAccessor().getAnnotation(type)).ifPresent(then);
    }
}
