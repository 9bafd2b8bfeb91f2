package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imas.organization.Team;
import org.imas.platform.Fault;
import org.imas.routing.Contacts;

/** Says what in a policy leads to nobody at present, as no active provider can reach him. */
@ApplicationScoped
public class PolicyReach {

    @Inject
    private Contacts contacts;

    /** Each target that cannot be reached, and each step that so tells nobody. */
    List<Fault> warnings(List<EscalationTarget> targets) {
        Map<Integer, Integer> places = new HashMap<>();
        Set<Integer> reached = new HashSet<>();
        List<Fault> warnings = new ArrayList<>();
        for (EscalationTarget target : targets) {
            int place = places.merge(target.step(), 1, Integer::sum) - 1;
            if (reaches(target)) {
                reached.add(target.step());
            } else {
                warnings.add(new Fault(
                        "steps[" + target.step() + "].targets[" + place + "]", "no active provider can reach it"));
            }
        }
        places.keySet().stream()
                .filter(step -> !reached.contains(step))
                .sorted()
                .forEach(step -> warnings.add(new Fault("steps[" + step + "]", "tells nobody who can be reached")));
        return warnings;
    }

    /** The same, if the whole policy leads to nobody; else nothing. */
    List<Fault> nobody(List<EscalationTarget> targets) {
        return targets.stream().anyMatch(this::reaches) ? List.of() : warnings(targets);
    }

    private boolean reaches(EscalationTarget target) {
        Team team = target.team();
        return switch (target.kind()) {
            case ON_CALL_LEVEL -> contacts.reachesPeople();
            case PERSON -> contacts.reaches(target.person());
            case TEAM -> team != null && contacts.reaches(team);
            case SCOPE -> contacts.reaches(target.scope());
            case PROVIDER -> contacts.reaches(target.place());
        };
    }
}
