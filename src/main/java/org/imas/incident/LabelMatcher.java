package org.imas.incident;

import java.util.Map;
import java.util.Optional;
import org.imas.incident.ValueMatcher.Operator;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one label: {@code env=prod}, {@code env!=prod}, {@code env=~prod|staging}, {@code env!~test.*}. An
 * absent label is as good as an empty one.
 */
public final class LabelMatcher {

    private static final int MOST = 1_200;

    private final String text;
    private final String label;
    private final ValueMatcher value;

    private LabelMatcher(String text, Operator operator) {
        this.text = text;
        this.label = label(text, operator);
        this.value = ValueMatcher.of(operator, value(text, operator));
    }

    private static String label(String text, Operator operator) {
        return text.substring(0, text.indexOf(operator.sign())).strip();
    }

    private static String value(String text, Operator operator) {
        return text.substring(text.indexOf(operator.sign()) + operator.sign().length())
                .strip();
    }

    /** What is wrong with it, for the one who wrote it; empty where nothing is. */
    public static Optional<Fault> fault(String field, @Nullable String text) {
        if (text == null || text.length() > MOST) {
            return Optional.of(new Fault(field, "is required, at most " + MOST + " characters"));
        }
        Optional<Operator> operator = operator(text);
        if (operator.isEmpty() || text.indexOf(operator.get().sign()) == 0) {
            return Optional.of(new Fault(field, "must be a label, one of = != =~ !~, and a value, such as env=prod"));
        }
        return label(text, operator.get()).isEmpty()
                ? Optional.of(new Fault(field, "names no label"))
                : ValueMatcher.fault(operator.get(), value(text, operator.get()))
                        .map(reason -> new Fault(field, reason));
    }

    /** One that was found to be right. */
    public static LabelMatcher of(String text) {
        return new LabelMatcher(text, operator(text).orElseThrow());
    }

    /** The sign that stands first; of two that begin at the same place the longer one. */
    private static Optional<Operator> operator(String text) {
        Operator first = null;
        for (Operator one : Operator.values()) {
            int at = text.indexOf(one.sign());
            int before = first == null ? Integer.MAX_VALUE : text.indexOf(first.sign());
            if (at >= 0
                    && (at < before
                            || (at == before
                                    && first != null
                                    && one.sign().length() > first.sign().length()))) {
                first = one;
            }
        }
        return Optional.ofNullable(first);
    }

    public boolean matches(Map<String, String> labels) {
        return value.accepts(labels.getOrDefault(label, ""));
    }

    /** Whether no value of a label meets both. Only sure where one of them asks for one value. */
    public boolean contradicts(LabelMatcher other) {
        return label.equals(other.label) && value.contradicts(other.value);
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelMatcher matcher && text.equals(matcher.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
