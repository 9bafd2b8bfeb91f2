package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.incident.IncidentStatus;
import org.imas.incident.LabelMatcher;
import org.imas.organization.Criticality;
import org.imas.organization.Service;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Look;
import org.jspecify.annotations.Nullable;

/** Checks a rule before it is stored, so that what is wrong with it is told now and not in the night. */
@ApplicationScoped
public class RuleChecks {

    private static final int MOST = 100;
    private static final int TARGET_LENGTH = 500;

    @Inject
    private Checks checks;

    @Inject
    private RuleNames names;

    /** A rule that was found to be right, with ids for names, and what it refers to. */
    record Checked(RuleDocument document, List<Reference> references) {}

    /** Something it speaks of. */
    record Reference(RuleReference.Kind kind, UUID id) {}

    /** Tells every fault at once. */
    Checked check(RoutingRule.Draft draft, @Nullable UUID team) {
        Reading reading = new Reading(names);
        RuleConditions when = draft.when() == null ? RuleConditions.ALWAYS : draft.when();
        RuleConditions conditions = conditions(when, team, reading);
        RuleEffects effects = draft.then() == null ? RuleEffects.NONE : effects(draft.then(), reading);
        reading.faults.addAll(checks.faults(draft));
        if (!reading.faults.isEmpty()) {
            throw new Refusal(Problem.invalid(reading.faults));
        }
        return new Checked(new RuleDocument(conditions, effects), reading.references);
    }

    /** What was found while a rule was read. */
    private static final class Reading {

        private final RuleNames names;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();

        Reading(RuleNames names) {
            this.names = names;
        }

        @Nullable
        List<String> among(String field, @Nullable List<String> given, List<String> known) {
            each(field, given, (path, value) -> {
                if (!known.contains(value)) {
                    faults.add(new Fault(path, "must be one of " + String.join(", ", known)));
                }
            });
            return given;
        }

        @Nullable
        List<String> ids(String field, @Nullable List<String> given, RuleReference.Kind kind) {
            List<String> ids = new ArrayList<>();
            each(field, given, (path, value) -> id(path, value, kind).ifPresent(id -> ids.add(id.toString())));
            return given == null ? null : ids;
        }

        Optional<UUID> id(String path, @Nullable String value, RuleReference.Kind kind) {
            Optional<UUID> id = value == null ? Optional.empty() : names.id(kind, value);
            id.ifPresentOrElse(
                    found -> references.add(new Reference(kind, found)),
                    () -> faults.add(new Fault(
                            path,
                            kind == RuleReference.Kind.PERSON
                                    ? "there is no person with this id, and not exactly one with this name"
                                    : "there is none with this name")));
            return id;
        }

        void each(String field, @Nullable List<String> given, Each check) {
            if (given == null) {
                return;
            }
            if (given.isEmpty()) {
                faults.add(new Fault(field, "is empty, so the rule could never match; leave it out to match all"));
            } else if (given.size() > MOST) {
                faults.add(new Fault(field, "must have at most " + MOST + " entries"));
            }
            for (int i = 0; i < Math.min(MOST, given.size()); i++) {
                check.see(field + "[" + i + "]", given.get(i));
            }
        }

        /** What is done with one entry of a list. */
        interface Each {
            void see(String path, String value);
        }
    }

    private RuleConditions conditions(RuleConditions when, @Nullable UUID team, Reading reading) {
        List<String> labels = when.labels();
        reading.each(
                "when.labels",
                labels,
                (path, text) -> LabelMatcher.fault(path, text).ifPresent(reading.faults::add));
        if (reading.faults.isEmpty()) {
            contradictions(RuleConditions.given(labels), reading.faults);
        }
        ofAnotherTeam(when, team, reading.faults);
        if (when.window() != null) {
            reading.faults.addAll(when.window().faults("when.window"));
        }
        return new RuleConditions(
                reading.among("when.severities", when.severities(), Look.severities()),
                reading.ids("when.services", when.services(), RuleReference.Kind.SERVICE),
                reading.among("when.criticalities", when.criticalities(), words(Criticality.values())),
                reading.ids("when.scopes", when.scopes(), RuleReference.Kind.SCOPE),
                labels,
                reading.among("when.changes", when.changes(), words(IncidentStatus.values())),
                when.window());
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static void contradictions(List<String> texts, List<Fault> faults) {
        List<LabelMatcher> labels = texts.stream().map(LabelMatcher::of).toList();
        for (int i = 1; i < labels.size(); i++) {
            LabelMatcher one = labels.get(i);
            Optional<LabelMatcher> other =
                    labels.subList(0, i).stream().filter(one::contradicts).findFirst();
            if (other.isPresent()) {
                faults.add(new Fault(
                        "when.labels[" + i + "]", "contradicts " + other.get() + ", so the rule could never match"));
            }
        }
    }

    private void ofAnotherTeam(RuleConditions when, @Nullable UUID team, List<Fault> faults) {
        List<String> services = RuleConditions.given(when.services());
        for (int i = 0; team != null && i < services.size(); i++) {
            Optional<Service> service = names.service(services.get(i));
            if (service.isPresent() && !service.get().ownerTeam().id().equals(team)) {
                faults.add(new Fault(
                        "when.services[" + i + "]",
                        "belongs to team " + service.get().ownerTeam().name()
                                + ", so a rule of another team never sees it"));
            }
        }
    }

    private RuleEffects effects(RuleEffects then, Reading reading) {
        if (!then.tells() && !then.stops() && !then.withoutWarRoom()) {
            reading.faults.add(new Fault("then", "does nothing: name whom to tell, stop, or noWarRoom"));
        }
        reading.each("then.emails", then.emails(), (path, address) -> {});
        return new RuleEffects(
                then.tell(),
                then.providers() == null ? null : targets(then.providers(), reading),
                reading.ids("then.people", then.people(), RuleReference.Kind.PERSON),
                then.emails(),
                then.stop(),
                then.noWarRoom());
    }

    private static List<RuleEffects.Target> targets(List<RuleEffects.Target> given, Reading reading) {
        List<RuleEffects.Target> targets = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String path = "then.providers[" + i + "].";
            String target = given.get(i).target();
            if (target != null && (target.isBlank() || target.length() > TARGET_LENGTH)) {
                reading.faults.add(new Fault(path + "target", "must have 1 to " + TARGET_LENGTH + " characters"));
            }
            reading.id(path + "provider", given.get(i).provider(), RuleReference.Kind.PROVIDER)
                    .ifPresent(id ->
                            targets.add(new RuleEffects.Target(id.toString(), target == null ? null : target.strip())));
        }
        return targets;
    }
}
