package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.escalation.EscalationPolicies;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.PolicyView;
import org.jspecify.annotations.Nullable;

/** The escalation policies, by name; what they are for is written last, as each thing has one policy at most. */
@ApplicationScoped
public class PoliciesSection implements Section<PolicyDraft> {

    @Inject
    private EscalationPolicies policies;

    @Override
    public String name() {
        return "escalationPolicies";
    }

    @Override
    public Class<PolicyDraft> type() {
        return PolicyDraft.class;
    }

    @Override
    public List<Stored> stored() {
        return Stored.items(policies.list(Stored.all()), PolicyView.class).stream()
                .map(view -> Stored.of(view.id(), view.name(), draft(view)))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private static PolicyDraft draft(PolicyView view) {
        return new PolicyDraft(
                view.name(),
                view.ackTimeout(),
                view.repeats() == 0 ? null : Integer.valueOf(view.repeats()),
                view.reminderEvery(),
                view.steps(),
                Stored.some(view.services().stream().sorted().toList()),
                Stored.some(view.teams().stream().sorted().toList()));
    }

    @Override
    public String key(PolicyDraft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(PolicyDraft item, String by) {
        return policies.add(assigned(item, null, null)).id();
    }

    @Override
    public void change(UUID id, PolicyDraft item, String by) {
        policies.change(id, assigned(item, null, null));
    }

    @Override
    public void complete(UUID id, PolicyDraft item) {
        if (item.services() != null || item.teams() != null) {
            policies.change(id, item);
        }
    }

    @Override
    public void remove(UUID id) {
        policies.remove(id);
    }

    private static PolicyDraft assigned(
            PolicyDraft item, @Nullable List<String> services, @Nullable List<String> teams) {
        return new PolicyDraft(
                item.name(), item.ackTimeout(), item.repeats(), item.reminderEvery(), item.steps(), services, teams);
    }
}
