package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a rule would change for one incident before it is saved; nothing is stored or sent. */
@ApplicationScoped
@Transactional
public class RuleTrial {

    @Inject
    private RoutingRules rules;

    @Inject
    private DryRun dryRun;

    /** What the rule does about a delivery. */
    public enum Change {
        /** Only made because of it. */
        ADDED,
        /** Made with it as without it. */
        SAME,
        /** No longer made, since it stops the rules behind it. */
        GONE
    }

    /** A delivery, and what becomes of it. */
    public record Line(Change change, DryRun.Planned delivery) {}

    /**
     * What is to be tried.
     *
     * @param replaced the rule that it is to take the place of; absent for one more
     */
    public record Wanted(RoutingRule.Draft rule, @Nullable UUID replaced, DryRun.Request sample) {}

    /**
     * What would happen.
     *
     * @param applies whether the rule meets the incident and comes into play
     * @param before what happens without the rule
     * @param warnings what its author should know of it as things are
     */
    public record Answer(
            boolean applies, List<Line> lines, DryRun.Answer after, DryRun.Answer before, List<String> warnings) {}

    /** Refused like one that is saved. */
    public Answer of(Wanted wanted) {
        RoutingRules.Imagined imagined = rules.imagined(wanted.rule(), wanted.replaced());
        DryRun.Answer after = dryRun.by(imagined.book(), wanted.sample());
        DryRun.Answer before = dryRun.by(imagined.others(), wanted.sample());
        boolean applies = after.rules().stream().anyMatch(rule -> rule.id().equals(imagined.id()));
        return new Answer(applies, lines(before, after), after, before, imagined.warnings());
    }

    private static List<Line> lines(DryRun.Answer before, DryRun.Answer after) {
        Map<String, Line> lines = new LinkedHashMap<>();
        before.deliveries().forEach(delivery -> lines.put(key(delivery), new Line(Change.GONE, delivery)));
        after.deliveries()
                .forEach(delivery -> lines.merge(
                        key(delivery),
                        new Line(Change.ADDED, delivery),
                        (there, again) -> new Line(Change.SAME, delivery)));
        return List.copyOf(lines.values());
    }

    private static String key(DryRun.Planned delivery) {
        return delivery.provider() + "\n" + delivery.target();
    }
}
