package org.imas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.imas.escalation.EscalationPolicies;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.TargetKind;
import org.imas.routing.RoutingRule;
import org.imas.routing.RoutingRules;
import org.imas.routing.RuleConditions;
import org.imas.routing.RuleEffects;

/** Who else is told of what is critical, and who is called while nobody acknowledges; soon, so that it can be watched. */
@ApplicationScoped
public class DemoRules {

    static final String MANAGER = "Margaret Roux";
    static final String SERVICE_DESK = "service-desk@example.org";

    @Inject
    private RoutingRules rules;

    @Inject
    private EscalationPolicies policies;

    /** Once there are providers: a policy that can reach nobody is refused. */
    void write() {
        RuleConditions critical =
                new RuleConditions(List.of("SEV1_CRITICAL"), null, List.of("TIER_1_CRITICAL"), null, null, null, null);
        RuleEffects tell = new RuleEffects(null, null, null, List.of(SERVICE_DESK), null, null);
        rules.add(
                new RoutingRule.Draft("The service desk hears of what is critical", null, null, null, critical, tell));
        policies.add(new PolicyDraft(
                DemoServices.DATA,
                null,
                null,
                null,
                List.of(
                        step(1, new PolicyDraft.Target(TargetKind.ON_CALL_LEVEL, 2, null, null, null, null, null)),
                        step(5, new PolicyDraft.Target(TargetKind.PERSON, null, MANAGER, null, null, null, null))),
                List.of(),
                List.of(DemoServices.DATA)));
    }

    private static PolicyDraft.Step step(int minutes, PolicyDraft.Target target) {
        return new PolicyDraft.Step(Duration.ofMinutes(minutes), List.of(target));
    }
}
