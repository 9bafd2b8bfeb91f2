package org.imas.incident;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one label: {@code env=prod}, {@code env!=prod}, {@code env=~prod|staging}, {@code env!~test.*}. An
 * absent label is as good as an empty one. Expressions are RE2's, match the whole value and take time linear in it.
 */
public final class LabelMatcher {

    private static final int MOST = 1_200;

    private final String text;
    private final String label;
    private final Operator operator;
    private final String value;
    private final @Nullable Pattern pattern;

    /** How the value is compared. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        MATCHES_NOT("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean expression() {
            return this == MATCHES || this == MATCHES_NOT;
        }

        boolean negative() {
            return this == NOT_EQUAL || this == MATCHES_NOT;
        }
    }

    private LabelMatcher(String text, Operator operator) {
        int at = text.indexOf(operator.sign);
        this.text = text;
        this.operator = operator;
        this.label = text.substring(0, at).strip();
        this.value = text.substring(at + operator.sign.length()).strip();
        this.pattern = operator.expression() ? Pattern.compile(value) : null;
    }

    /** What is wrong with it, for the one who wrote it; empty where nothing is. */
    public static Optional<Fault> fault(String field, @Nullable String text) {
        if (text == null || text.length() > MOST) {
            return Optional.of(new Fault(field, "is required, at most " + MOST + " characters"));
        }
        Optional<Operator> operator = operator(text);
        if (operator.isEmpty() || text.indexOf(operator.get().sign) == 0) {
            return Optional.of(new Fault(field, "must be a label, one of = != =~ !~, and a value, such as env=prod"));
        }
        try {
            return new LabelMatcher(text, operator.get()).label.isEmpty()
                    ? Optional.of(new Fault(field, "names no label"))
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Fault(field, "is not a regular expression of RE2: " + e.getDescription()));
        }
    }

    /** One that was found to be right. */
    public static LabelMatcher of(String text) {
        return new LabelMatcher(text, operator(text).orElseThrow());
    }

    /** The sign that stands first; of two that begin at the same place the longer one. */
    private static Optional<Operator> operator(String text) {
        Operator first = null;
        for (Operator one : Operator.values()) {
            int at = text.indexOf(one.sign);
            int before = first == null ? Integer.MAX_VALUE : text.indexOf(first.sign);
            if (at >= 0
                    && (at < before || (at == before && first != null && one.sign.length() > first.sign.length()))) {
                first = one;
            }
        }
        return Optional.ofNullable(first);
    }

    public boolean matches(Map<String, String> labels) {
        return accepts(labels.getOrDefault(label, ""));
    }

    private boolean accepts(String actual) {
        boolean positive = pattern == null ? value.equals(actual) : pattern.matches(actual);
        return positive != operator.negative();
    }

    /** Whether no value of a label meets both. Only sure where one of them asks for one value. */
    public boolean contradicts(LabelMatcher other) {
        if (!label.equals(other.label)) {
            return false;
        }
        return operator == Operator.EQUAL
                ? !other.accepts(value)
                : other.operator == Operator.EQUAL && !accepts(other.value);
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
