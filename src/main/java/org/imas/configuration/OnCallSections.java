package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who is called when, and who next. */
@ApplicationScoped
public class OnCallSections {

    @Inject
    private SchedulesSection schedules;

    @Inject
    private ShiftsSection shifts;

    @Inject
    private OverridesSection overrides;

    @Inject
    private PoliciesSection policies;

    List<Section<?>> duties() {
        return List.of(schedules, shifts, overrides);
    }

    Section<?> policies() {
        return policies;
    }
}
