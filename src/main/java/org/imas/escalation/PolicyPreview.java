package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.incident.Incident;
import org.imas.incident.IncidentReport;
import org.imas.incident.Reports;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.routing.Told;
import org.jspecify.annotations.Nullable;

/** Says who would be told when, by a policy that need not be saved, if nobody acknowledged; nothing is stored or sent. */
@ApplicationScoped
@Transactional
public class PolicyPreview {

    private static final int MOST = 60;
    private static final String NOBODY = "dry-run";

    @Inject
    private PolicyChecks checks;

    @Inject
    private Reports reports;

    @Inject
    private StepRecipients recipients;

    @Inject
    private Levels levels;

    /**
     * What is to be looked at.
     *
     * @param id the policy that becomes so; absent for a new one
     * @param sample the incident that nobody acknowledges
     * @param at when it is reported
     */
    public record Wanted(PolicyDraft draft, @Nullable UUID id, IncidentReport sample, Instant at) {}

    /**
     * What happens at one time.
     *
     * @param step from 0
     * @param round from 0; of a reminder how many there were before
     */
    public record Moment(Instant at, int step, int round, boolean reminder, List<Whom> whom) {}

    /**
     * Whom a target comes to at that time.
     *
     * @param names of the people, if any are known
     * @param ways provider and address of each
     */
    public record Whom(PolicyDraft.Target target, List<String> names, List<Way> ways, List<String> unreachable) {}

    /** Where somebody would be told. */
    public record Way(String provider, String address) {}

    /** The first {@value #MOST} things; refused like a policy that is saved. */
    public List<Moment> of(Wanted wanted) {
        PolicyDraft draft = wanted.draft();
        PolicyChecks.Checked checked = checks.check(draft, new Assignments.Own(wanted.id()));
        Incident incident = reports.imagined(wanted.sample(), NOBODY);
        Plan plan = plan(draft, checked);
        return PlanTimes.of(plan, wanted.at(), MOST).stream()
                .map(turn -> moment(turn, draft, new Sight(incident, plan)))
                .toList();
    }

    private record Sight(Incident incident, Plan plan) {}

    private static Plan plan(PolicyDraft draft, PolicyChecks.Checked checked) {
        List<Plan.Step> steps = IntStream.range(0, checked.waits().size())
                .mapToObj(i -> new Plan.Step(
                        checked.waits().get(i),
                        checked.targets().stream()
                                .filter(target -> target.step() == i)
                                .toList()))
                .toList();
        int repeats = draft.repeats() == null ? 0 : draft.repeats();
        return new Plan(null, String.valueOf(draft.name()), steps, repeats, draft.reminderEvery(), draft.ackTimeout());
    }

    private Moment moment(PlanTimes.Turn turn, PolicyDraft draft, Sight sight) {
        List<PolicyDraft.Target> written = draft.all().get(turn.step()).all();
        List<EscalationTarget> targets = sight.plan().steps().get(turn.step()).targets();
        StepRecipients.Call call = new StepRecipients.Call(sight.incident(), turn.at(), "level " + (turn.step() + 2));
        List<Whom> whom = IntStream.range(0, targets.size())
                .mapToObj(i -> whom(call, written.get(i), targets.get(i)))
                .toList();
        return new Moment(turn.at(), turn.step(), turn.round(), turn.reminder(), whom);
    }

    private Whom whom(StepRecipients.Call call, PolicyDraft.Target written, EscalationTarget target) {
        Told told = recipients.of(call, List.of(target));
        List<Way> ways = told.recipients().stream()
                .map(one -> new Way(one.provider().name(), one.target()))
                .toList();
        return new Whom(written, names(call, target), ways, told.unreachable());
    }

    private List<String> names(StepRecipients.Call call, EscalationTarget target) {
        return switch (target.kind()) {
            case PERSON -> List.of(target.person().name());
            case ON_CALL_LEVEL -> {
                Team own = target.team();
                yield levels.people(own == null ? call.owner() : own, target.level(), call.at()).stream()
                        .map(Person::name)
                        .toList();
            }
            default -> List.of();
        };
    }
}
