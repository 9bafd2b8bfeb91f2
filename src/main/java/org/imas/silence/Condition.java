package org.imas.silence;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** A matcher that was found to be right, ready to be asked. */
record Condition(String name, boolean wanted, Predicate<String> test) {

    private static final int VALUE_LENGTH = 1_000;
    private static final int LABEL_LENGTH = 100;
    private static final Set<String> FIELDS = Set.of("severity", "service", "team");
    private static final List<String> OPERATORS = List.of("=", "!=", "=~", "!~");

    /** Whoever lets all of these through is taken to let everything through; no name is like any of them. */
    private static final List<String> PROBES = List.of("", "qzxj", "QZXJ-0", "\u2602");

    /** Absent where a fault was found. */
    static @Nullable Condition of(Matcher matcher, String path, List<Fault> faults) {
        int before = faults.size();
        String name = matcher.name() == null ? "" : matcher.name();
        String operator = matcher.operator() == null ? "" : matcher.operator();
        if (!FIELDS.contains(name) && !label(name)) {
            faults.add(new Fault(path + ".name", "must be severity, service, team, or labels. and the key of a label"));
        }
        if (!OPERATORS.contains(operator)) {
            faults.add(new Fault(path + ".operator", "must be one of " + OPERATORS));
        }
        Predicate<String> test = test(matcher.value(), operator.endsWith("~"), path + ".value", faults);
        if (test != null && name.equals("severity") && operator.equals("=") && severities(test) == 0) {
            faults.add(new Fault(path + ".value", "must be one of " + Arrays.toString(Severity.values())));
        }
        return test == null || faults.size() > before ? null : new Condition(name, !operator.startsWith("!"), test);
    }

    private static boolean label(String name) {
        int key = name.length() - Affected.LABELS.length();
        return name.startsWith(Affected.LABELS) && key >= 1 && key <= LABEL_LENGTH;
    }

    private static long severities(Predicate<String> test) {
        return Arrays.stream(Severity.values()).map(Severity::name).filter(test).count();
    }

    private static @Nullable Predicate<String> test(
            @Nullable String value, boolean expression, String path, List<Fault> faults) {
        if (value == null || value.length() > VALUE_LENGTH) {
            faults.add(new Fault(path, "is required, at most " + VALUE_LENGTH + " characters"));
            return null;
        }
        return expression ? expression(value, path, faults) : value::equals;
    }

    private static @Nullable Predicate<String> expression(String value, String path, List<Fault> faults) {
        if (!Repeats.bearable(value)) {
            faults.add(new Fault(path, "is too large: " + Repeats.LIMITS));
            return null;
        }
        try {
            Pattern pattern = Pattern.compile(value, Pattern.DOTALL);
            return text -> pattern.matcher(text).matches();
        } catch (PatternSyntaxException e) {
            faults.add(
                    new Fault(path, "is no regular expression (RE2): " + e.getDescription() + " at " + e.getPattern()));
            return null;
        }
    }

    boolean holds(Affected affected) {
        return holds(affected.value(name));
    }

    private boolean holds(String value) {
        return test.test(value) == wanted;
    }

    /** Whether it leaves something out that could well occur. */
    boolean narrows() {
        return name.equals("severity")
                ? !Arrays.stream(Severity.values()).map(Severity::name).allMatch(this::holds)
                : PROBES.stream().noneMatch(this::holds);
    }
}
