package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** By what and where they are told. */
@ApplicationScoped
public class NotificationSections {

    @Inject
    private ProvidersSection providers;

    @Inject
    private TeamRoutingSection teamRouting;

    @Inject
    private PreferencesSection preferences;

    @Inject
    private RulesSection rules;

    Section<?> providers() {
        return providers;
    }

    List<Section<?>> wishes() {
        return List.of(teamRouting, preferences);
    }

    Section<?> rules() {
        return rules;
    }
}
