package org.imas.escalation;

import java.time.Duration;
import java.util.List;

/** Policies for tests, in few words. */
final class Drafts {

    static final Duration QUARTER = Duration.ofMinutes(15);

    private Drafts() {}

    static PolicyDraft policy(String name, PolicyDraft.Step... steps) {
        return new PolicyDraft(name, null, null, null, List.of(steps), List.of(), List.of("Data"));
    }

    static PolicyDraft repeating(PolicyDraft once, int repeats, Duration reminderEvery) {
        return new PolicyDraft(
                once.name(), once.ackTimeout(), repeats, reminderEvery, once.steps(), once.services(), once.teams());
    }

    static PolicyDraft timingOut(PolicyDraft plain, Duration ackTimeout) {
        return new PolicyDraft(
                plain.name(),
                ackTimeout,
                plain.repeats(),
                plain.reminderEvery(),
                plain.steps(),
                plain.services(),
                plain.teams());
    }

    static PolicyDraft forService(PolicyDraft plain, String service) {
        return new PolicyDraft(
                plain.name(),
                plain.ackTimeout(),
                plain.repeats(),
                plain.reminderEvery(),
                plain.steps(),
                List.of(service),
                List.of());
    }

    static PolicyDraft.Step step(int minutes, PolicyDraft.Target... targets) {
        return new PolicyDraft.Step(Duration.ofMinutes(minutes), List.of(targets));
    }

    static PolicyDraft.Target person(String name) {
        return new PolicyDraft.Target(TargetKind.PERSON, null, name, null, null, null, null);
    }

    static PolicyDraft.Target level(int level) {
        return new PolicyDraft.Target(TargetKind.ON_CALL_LEVEL, level, null, null, null, null, null);
    }

    static PolicyDraft.Target team(String name) {
        return new PolicyDraft.Target(TargetKind.TEAM, null, null, name, null, null, null);
    }

    static PolicyDraft.Target scope(String name) {
        return new PolicyDraft.Target(TargetKind.SCOPE, null, null, null, name, null, null);
    }

    static PolicyDraft.Target provider(String name, String target) {
        return new PolicyDraft.Target(TargetKind.PROVIDER, null, null, null, null, name, target);
    }
}
