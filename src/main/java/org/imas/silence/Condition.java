package org.imas.silence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imas.incident.Severity;
import org.imas.incident.ValueMatcher;
import org.imas.incident.ValueMatcher.Operator;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** A matcher that was found to be right, ready to be asked. */
record Condition(String name, ValueMatcher value) {

    private static final int LABEL_LENGTH = 100;
    private static final Set<String> FIELDS = Set.of("severity", "service", "team");
    private static final List<String> OPERATORS =
            Arrays.stream(Operator.values()).map(Operator::sign).toList();

    /** Whoever lets all of these through is taken to let everything through; no name is like any of them. */
    private static final List<String> PROBES = List.of("", "qzxj", "QZXJ-0", "\u2602");

    /** Absent where a fault was found. */
    static @Nullable Condition of(Matcher matcher, String path, List<Fault> faults) {
        int before = faults.size();
        String name = matcher.name() == null ? "" : matcher.name();
        if (!FIELDS.contains(name) && !label(name)) {
            faults.add(new Fault(path + ".name", "must be severity, service, team, or labels. and the key of a label"));
        }
        Optional<Operator> operator = Operator.of(matcher.operator());
        if (operator.isEmpty()) {
            faults.add(new Fault(path + ".operator", "must be one of " + OPERATORS));
        }
        ValueMatcher.fault(operator.orElse(null), matcher.value())
                .ifPresent(reason -> faults.add(new Fault(path + ".value", reason)));
        if (faults.size() > before || operator.isEmpty()) {
            return null;
        }
        Condition condition = new Condition(name, ValueMatcher.of(operator.get(), String.valueOf(matcher.value())));
        if (name.equals("severity") && operator.get() == Operator.EQUAL && !condition.meetsASeverity()) {
            faults.add(new Fault(path + ".value", "must be one of " + Arrays.toString(Severity.values())));
            return null;
        }
        return condition;
    }

    private static boolean label(String name) {
        int key = name.length() - Affected.LABELS.length();
        return name.startsWith(Affected.LABELS) && key >= 1 && key <= LABEL_LENGTH;
    }

    private boolean meetsASeverity() {
        return Arrays.stream(Severity.values()).map(Severity::name).anyMatch(value::accepts);
    }

    boolean holds(Affected affected) {
        return value.accepts(affected.value(name));
    }

    /** Whether it leaves something out that could well occur. */
    boolean narrows() {
        return name.equals("severity")
                ? !Arrays.stream(Severity.values()).map(Severity::name).allMatch(value::accepts)
                : PROBES.stream().noneMatch(value::accepts);
    }
}
