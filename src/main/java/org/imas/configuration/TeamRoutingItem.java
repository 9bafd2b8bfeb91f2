package org.imas.configuration;

import java.util.List;
import org.imas.platform.Required;
import org.imas.routing.TeamRouting;
import org.jspecify.annotations.Nullable;

/**
 * The own targets and preferences of a team in the document.
 *
 * @param team its name
 */
public record TeamRoutingItem(
        @Required @Nullable String team,
        @Nullable List<TeamRouting.Target> targets,
        @Nullable List<TeamRouting.Preference> preferences) {

    TeamRouting routing() {
        return new TeamRouting(targets, preferences);
    }
}
