package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.Service;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Finds the services and teams that a policy is to be for; each has one policy at most. */
@ApplicationScoped
public class Assignments {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Teams teams;

    @Inject
    private Rows rows;

    /** The policy that is changed; none for a new one. */
    record Own(@Nullable UUID id) {}

    /** What a list of names stands for. */
    private record Kind(
            String field, Function<String, Optional<UUID>> search, Function<UUID, EscalationAssignment> made) {}

    List<EscalationAssignment> find(PolicyDraft draft, Own own, List<Fault> faults) {
        Kind service = new Kind(
                "services",
                name -> rows.byNameOrId(Service.class, name).map(Service::id),
                EscalationAssignment::ofService);
        Kind team = new Kind("teams", name -> teams.find(name).map(Team::id), EscalationAssignment::ofTeam);
        List<EscalationAssignment> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(others(own));
        add(draft.services(), service, new Reading(seen, found, faults));
        add(draft.teams(), team, new Reading(seen, found, faults));
        return found;
    }

    private record Reading(Set<UUID> seen, List<EscalationAssignment> found, List<Fault> faults) {}

    private static void add(@Nullable List<String> names, Kind kind, Reading reading) {
        List<String> given = names == null ? List.of() : names;
        for (int i = 0; i < given.size(); i++) {
            Optional<UUID> id = kind.search().apply(given.get(i));
            if (id.isPresent() && reading.seen().add(id.get())) {
                reading.found().add(kind.made().apply(id.get()));
            } else {
                String reason = id.isEmpty()
                        ? "there is no " + kind.field().replaceFirst("s$", "") + " with this name or id"
                        : "has an escalation policy already";
                reading.faults().add(new Fault(kind.field() + "[" + i + "]", reason));
            }
        }
    }

    /** What other policies are for. */
    private List<UUID> others(Own own) {
        return database.createQuery("select a from EscalationAssignment a", EscalationAssignment.class)
                .getResultStream()
                .filter(one -> !one.policyId().equals(own.id()))
                .map(EscalationAssignment::whose)
                .toList();
    }
}
