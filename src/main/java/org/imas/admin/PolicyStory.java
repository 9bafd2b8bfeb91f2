package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.console.Words;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.PolicyPreview;
import org.imas.routing.DryRun;
import org.jspecify.annotations.Nullable;

/** What happens to an incident that nobody acknowledges: the alarm, then step by step. */
@ApplicationScoped
public class PolicyStory {

    @Inject
    private PolicyPreview preview;

    @Inject
    private DryRun dryRun;

    @Inject
    private PolicyWords policyWords;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /**
     * What is done at one time.
     *
     * @param what the alarm, a step or a reminder
     * @param whom each with where they are told
     * @param unreachable who should be told and cannot, in the words of the timeline
     */
    public record Line(Instant at, String what, List<Whom> whom, List<String> unreachable) {}

    /** Somebody, and by which ways. */
    public record Whom(String who, String how) {}

    List<Line> of(PolicyDraft draft, @Nullable UUID id, DryRun.Request sample) {
        Instant at = sample.at() == null ? clock.instant() : sample.at();
        List<PolicyPreview.Moment> moments =
                preview.of(new PolicyPreview.Wanted(draft, id, Objects.requireNonNull(sample.report()), at));
        List<Line> lines = new ArrayList<>();
        lines.add(alarm(dryRun.of(sample), at));
        moments.forEach(moment -> lines.add(line(moment)));
        return lines;
    }

    private Line alarm(DryRun.Answer answer, Instant at) {
        List<Whom> whom = answer.deliveries().stream()
                .map(delivery -> new Whom(delivery.target(), delivery.provider()))
                .toList();
        return new Line(at, words.say("policies.alarm"), whom, answer.unreachable());
    }

    private Line line(PolicyPreview.Moment moment) {
        String what = moment.reminder()
                ? words.say("policies.reminderNo", moment.round() + 1)
                : moment.round() == 0
                        ? words.say("policies.stepNo", moment.step() + 1)
                        : words.say("policies.stepAgain", moment.step() + 1, moment.round() + 1);
        return new Line(
                moment.at(),
                what,
                moment.whom().stream().map(this::whom).toList(),
                moment.whom().stream()
                        .flatMap(one -> one.unreachable().stream())
                        .distinct()
                        .toList());
    }

    private Whom whom(PolicyPreview.Whom one) {
        String plain = policyWords.of(one.target());
        String who = Stream.of(String.join(", ", one.names()), plain)
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((names, kind) -> words.say("policies.whoAs", names, kind))
                .orElse(plain);
        String how = String.join(
                ", ",
                one.ways().stream()
                        .map(way -> way.address() + " (" + way.provider() + ")")
                        .toList());
        return new Whom(who, how.isEmpty() ? words.say("policies.nowhere") : how);
    }
}
