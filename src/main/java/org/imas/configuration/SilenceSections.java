package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is held back. */
@ApplicationScoped
public class SilenceSections {

    @Inject
    private QuietHoursSection quietHours;

    @Inject
    private WindowsSection windows;

    List<Section<?>> all() {
        return List.of(quietHours, windows);
    }
}
