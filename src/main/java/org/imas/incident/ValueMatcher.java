package org.imas.incident;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a text with a value, or with an expression for the whole of it: the one way for rules, silences and windows.
 * Expressions are RE2's, in which a dot is any character, and take time linear in the text.
 */
public final class ValueMatcher {

    private static final int LENGTH = 1_000;

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

        public String sign() {
            return sign;
        }

        /** The one that is written so. */
        public static Optional<Operator> of(@Nullable String sign) {
            return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
        }

        boolean expression() {
            return this == MATCHES || this == MATCHES_NOT;
        }

        boolean negative() {
            return this == NOT_EQUAL || this == MATCHES_NOT;
        }
    }

    private ValueMatcher(Operator operator, String value) {
        this.operator = operator;
        this.value = value;
        this.pattern = operator.expression() ? Pattern.compile(value, Pattern.DOTALL) : null;
    }

    /** One that was found to be right; throws a PatternSyntaxException where it was not. */
    public static ValueMatcher of(Operator operator, String value) {
        return new ValueMatcher(operator, value);
    }

    /** What is wrong with a value, for the one who wrote it; empty where nothing is. */
    public static Optional<String> fault(@Nullable Operator operator, @Nullable String value) {
        if (value == null || value.length() > LENGTH) {
            return Optional.of("is required, at most " + LENGTH + " characters");
        }
        return operator != null && operator.expression() ? faultOfExpression(value) : Optional.empty();
    }

    private static Optional<String> faultOfExpression(String value) {
        if (!Repeats.bearable(value)) {
            return Optional.of("is too large: " + Repeats.LIMITS);
        }
        try {
            Pattern.compile(value, Pattern.DOTALL);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is no regular expression (RE2): " + e.getDescription() + " at " + e.getPattern());
        }
    }

    public boolean accepts(String actual) {
        boolean positive = pattern == null ? value.equals(actual) : pattern.matches(actual);
        return positive != operator.negative();
    }

    /** Whether no text meets both; only sure where one of them asks for one value. */
    boolean contradicts(ValueMatcher other) {
        return operator == Operator.EQUAL
                ? !other.accepts(value)
                : other.operator == Operator.EQUAL && !accepts(other.value);
    }
}
