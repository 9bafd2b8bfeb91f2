package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a record that came in against its constraints and tells every fault at once, by the JSON field. */
@ApplicationScoped
public class Checks {

    @Inject
    private Validator validator;

    public void check(@Nullable Object record) {
        if (record == null) {
            throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
        }
        List<Fault> faults = faults(record);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
    }

    /** The same for who has more to check: empty when nothing is wrong. */
    public List<Fault> faults(Object record) {
        return validator.validate(record).stream()
                .map(violation -> new Fault(field(violation.getPropertyPath()), Reasons.of(violation)))
                .distinct()
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::reason))
                .toList();
    }

    /** {@code labels.env}, {@code impactScopes[2]}: elements of a container are nodes of their own, without a name. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return Expected.printable(field.toString());
    }

    /** Our words for the constraints that Jakarta Validation brings: its own change with the server's language. */
    private static final class Reasons {

        private Reasons() {}

        static String of(ConstraintViolation<?> violation) {
            var constraint = violation.getConstraintDescriptor();
            var values = constraint.getAttributes();
            return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
                case "NotNull", "NotBlank", "NotEmpty" -> "is required";
                case "Size" -> size(violation.getInvalidValue(), values.get("min"), values.get("max"));
                case "Min" -> "must be at least " + values.get("value");
                case "Max" -> "must be at most " + values.get("value");
                default -> violation.getMessage();
            };
        }

        private static String size(@Nullable Object value, @Nullable Object min, @Nullable Object max) {
            boolean text = value instanceof CharSequence;
            if (Integer.valueOf(0).equals(min)) {
                return text ? "must have at most " + max + " characters" : "must have at most " + max + " entries";
            }
            return text
                    ? "must have " + min + " to " + max + " characters"
                    : "must have " + min + " to " + max + " entries";
        }
    }
}
