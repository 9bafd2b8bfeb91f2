package org.imas.silence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** Conditions that must all hold; none holds for everything. */
final class Matchers {

    private static final int MOST = 20;

    private final List<Matcher> given;
    private final List<Condition> conditions;

    private Matchers(List<Matcher> given, List<Condition> conditions) {
        this.given = given;
        this.conditions = conditions;
    }

    /** What someone wants held back: {@code all} says that it may well be everything. */
    record Wanted(@Nullable List<Matcher> matchers, boolean all, boolean includeSev1) {}

    /** As a row keeps them. */
    public record Stored(List<Matcher> matchers) {}

    /** Tells what is wrong with them by the field. */
    static Matchers check(Wanted wanted, List<Fault> faults) {
        List<Matcher> given = wanted.matchers() == null ? List.of() : wanted.matchers();
        int before = faults.size();
        Matchers read = new Matchers(given, conditions(given, faults));
        if (faults.size() > before) {
            return read;
        }
        if (!wanted.all() && read.conditions.stream().noneMatch(Condition::narrows)) {
            faults.add(new Fault("matchers", "would hold everything back: narrow them down, or say \"all\": true"));
        }
        if (!wanted.includeSev1() && read.onlySev1()) {
            faults.add(new Fault("includeSev1", "must be true, as SEV1_CRITICAL passes otherwise"));
        }
        return read;
    }

    /** Whether they leave nothing out that could well occur. */
    static boolean holdEverything(List<Matcher> given) {
        return conditions(given, new ArrayList<>()).stream().noneMatch(Condition::narrows);
    }

    private static List<Condition> conditions(List<Matcher> given, List<Fault> faults) {
        List<Condition> conditions = new ArrayList<>();
        if (given.size() > MOST) {
            faults.add(new Fault("matchers", "must have at most " + MOST + " entries"));
            return conditions;
        }
        for (int i = 0; i < given.size(); i++) {
            Matcher matcher = given.get(i) == null ? new Matcher(null, null, null) : given.get(i);
            Condition condition = Condition.of(matcher, "matchers[" + i + "]", faults);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    static Matchers read(String stored) {
        List<Fault> faults = new ArrayList<>();
        List<Matcher> given = given(stored);
        Matchers read = new Matchers(given, conditions(given, faults));
        if (!faults.isEmpty()) { // one condition less would hold more back
            throw new IllegalStateException("Stored matchers cannot be read: " + faults);
        }
        return read;
    }

    static List<Matcher> given(String stored) {
        return Json.CAMEL.read(stored, Stored.class).matchers();
    }

    String stored() {
        return Json.CAMEL.write(new Stored(given));
    }

    boolean hold(Affected affected) {
        return conditions.stream().allMatch(condition -> condition.holds(affected));
    }

    private boolean onlySev1() {
        List<Condition> severity = conditions.stream()
                .filter(condition -> condition.name().equals("severity"))
                .toList();
        return Arrays.stream(Severity.values())
                .filter(each -> each != Severity.SEV1_CRITICAL)
                .map(each -> new Affected("", "", each, Map.of()))
                .noneMatch(each -> severity.stream().allMatch(condition -> condition.holds(each)));
    }
}
