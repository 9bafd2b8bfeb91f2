package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.imas.console.Moments;
import org.imas.console.Words;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.TargetKind;
import org.jspecify.annotations.Nullable;

/** Says in words whom a policy tells, and when. */
@ApplicationScoped
public class PolicyWords {

    @Inject
    private Words words;

    @Inject
    private Moments moments;

    /** A step as people read it: how long after the one before, and whom. */
    public record Step(String after, List<String> whom) {}

    List<Step> of(List<PolicyDraft.Step> steps) {
        return steps.stream()
                .map(step -> new Step(after(step.after()), whom(step)))
                .toList();
    }

    private String after(@Nullable Duration wait) {
        return wait == null ? "" : words.say("policies.after", moments.span(wait));
    }

    private List<String> whom(PolicyDraft.Step step) {
        return step.targets() == null
                ? List.of()
                : step.targets().stream().map(this::of).toList();
    }

    String of(PolicyDraft.Target target) {
        TargetKind kind = target.kind() == null ? TargetKind.ON_CALL_LEVEL : target.kind();
        return switch (kind) {
            case ON_CALL_LEVEL ->
                target.team() == null
                        ? words.say("policies.onCallOwner", level(target))
                        : words.say("policies.onCallOf", level(target), target.team());
            case PERSON -> String.valueOf(target.person());
            case TEAM -> words.say("policies.channelsOf", String.valueOf(target.team()));
            case SCOPE -> words.say("policies.mailOf", String.valueOf(target.scope()));
            case PROVIDER ->
                target.target() == null
                        ? words.say("policies.byProvider", String.valueOf(target.provider()))
                        : words.say("policies.byProviderTo", String.valueOf(target.provider()), target.target());
        };
    }

    private static String level(PolicyDraft.Target target) {
        return String.valueOf(target.level());
    }

    /** What happens after the last step, if anything. */
    String repeats(int repeats, @Nullable Duration reminderEvery) {
        if (repeats == 0) {
            return "";
        }
        return reminderEvery == null
                ? words.say("policies.repeated", repeats)
                : words.say("policies.reminded", repeats, moments.span(reminderEvery));
    }

    String held(@Nullable Duration ackTimeout) {
        return ackTimeout == null ? "" : words.say("policies.ackHolds", moments.span(ackTimeout));
    }
}
