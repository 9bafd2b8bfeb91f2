package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Team;
import org.imas.platform.Rows;
import org.imas.registry.ConfiguredProvider;
import org.imas.routing.Contacts;

/** Shows policies with the names of all that they speak of. */
@ApplicationScoped
public class PolicyViews {

    @Inject
    private Rows rows;

    @Inject
    private People people;

    @Inject
    private PolicyReach reach;

    PolicyView of(EscalationPolicy policy, List<EscalationTarget> targets, List<EscalationAssignment> assignments) {
        return new PolicyView(
                policy.id(),
                policy.name(),
                policy.ackTimeout().orElse(null),
                policy.repeats(),
                policy.reminderEvery().orElse(null),
                steps(policy.waits(), targets),
                assignments.stream()
                        .filter(one -> one.serviceId() != null)
                        .map(one -> name(Service.class, one.whose(), Service::name))
                        .toList(),
                assignments.stream()
                        .filter(one -> one.serviceId() == null)
                        .map(one -> name(Team.class, one.whose(), Team::name))
                        .toList(),
                reach.warnings(targets));
    }

    private List<PolicyDraft.Step> steps(List<Duration> waits, List<EscalationTarget> targets) {
        return IntStream.range(0, waits.size())
                .mapToObj(i -> new PolicyDraft.Step(
                        waits.get(i),
                        targets.stream()
                                .filter(target -> target.step() == i)
                                .map(this::target)
                                .toList()))
                .toList();
    }

    private PolicyDraft.Target target(EscalationTarget target) {
        TargetKind kind = target.kind();
        Team team = target.team();
        String teamName = team == null ? null : team.name();
        return switch (kind) {
            case ON_CALL_LEVEL -> new PolicyDraft.Target(kind, target.level(), null, teamName, null, null, null);
            case PERSON -> new PolicyDraft.Target(kind, null, name(target.person()), null, null, null, null);
            case TEAM -> new PolicyDraft.Target(kind, null, null, teamName, null, null, null);
            case SCOPE ->
                new PolicyDraft.Target(kind, null, null, null, target.scope().name(), null, null);
            case PROVIDER -> place(target.place());
        };
    }

    private PolicyDraft.Target place(Contacts.Place place) {
        String provider = name(ConfiguredProvider.class, place.provider(), ConfiguredProvider::name);
        return new PolicyDraft.Target(TargetKind.PROVIDER, null, null, null, null, provider, place.target());
    }

    /** As it may be given back: a name that two people have says nothing. */
    private String name(Person person) {
        return people.find(person.name()).isPresent()
                ? person.name()
                : person.id().toString();
    }

    private <T> String name(Class<T> type, UUID id, Function<T, String> name) {
        return rows.byId(type, id).map(name).orElseGet(id::toString);
    }
}
