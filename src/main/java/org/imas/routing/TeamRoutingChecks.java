package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Look;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** Checks a team's wishes before they are stored; tells every fault at once. */
@ApplicationScoped
public class TeamRoutingChecks {

    private static final int TARGET_LENGTH = 500;

    @Inject
    private Providers providers;

    record Checked(List<TeamTarget> targets, List<TeamPreference> preferences) {}

    Checked check(UUID team, TeamRouting wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = new Checked(targets(team, wanted, faults), preferences(team, wanted, faults));
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return checked;
    }

    private List<TeamTarget> targets(UUID team, TeamRouting wanted, List<Fault> faults) {
        List<TeamTarget> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        List<TeamRouting.Target> given = wanted.targets() == null ? List.of() : wanted.targets();
        for (int i = 0; i < given.size(); i++) {
            String path = "targets[" + i + "].";
            String target = given.get(i).stripped();
            if (target.isEmpty() || target.length() > TARGET_LENGTH) {
                faults.add(new Fault(path + "target", "is required, at most " + TARGET_LENGTH + " characters"));
            }
            provider(given.get(i).provider(), path + "provider", seen, faults)
                    .ifPresent(id -> rows.add(TeamTarget.of(team, id, target)));
        }
        return rows;
    }

    private List<TeamPreference> preferences(UUID team, TeamRouting wanted, List<Fault> faults) {
        List<TeamPreference> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        List<TeamRouting.Preference> given = wanted.preferences() == null ? List.of() : wanted.preferences();
        for (int i = 0; i < given.size(); i++) {
            String path = "preferences[" + i + "].";
            List<String> severities = given.get(i).wanted();
            if (!Look.severities().containsAll(severities)) {
                faults.add(new Fault(path + "severities", "each must be one of " + Look.severities()));
            }
            provider(given.get(i).provider(), path + "provider", seen, faults)
                    .ifPresent(id -> rows.add(TeamPreference.of(team, id, severities)));
        }
        return rows;
    }

    private Optional<UUID> provider(@Nullable String name, String path, Set<UUID> seen, List<Fault> faults) {
        Optional<UUID> id =
                name == null ? Optional.empty() : providers.named(name).map(ConfiguredProvider::id);
        if (id.isEmpty()) {
            faults.add(new Fault(path, "there is no provider with this name"));
        } else if (!seen.add(id.get())) {
            faults.add(new Fault(path, "is given twice"));
        }
        return id;
    }
}
