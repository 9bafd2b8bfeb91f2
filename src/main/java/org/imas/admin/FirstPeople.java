package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.imas.oncall.Schedules;
import org.imas.organization.OnCallShifts;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.platform.Selection;

/** Whether there is anything to look after, and anyone who does. */
@ApplicationScoped
public class FirstPeople {

    private static final int SOME = 5;

    @Inject
    private Services services;

    @Inject
    private Schedules schedules;

    @Inject
    private OnCallShifts shifts;

    @Inject
    private Clock clock;

    boolean anyService() {
        return !someServices().isEmpty();
    }

    List<String> someServices() {
        return services.list(Selection.of(SOME, null)).items().stream()
                .map(Service.View.class::cast)
                .map(Service.View::name)
                .toList();
    }

    boolean anyoneOnCall() {
        return !schedules.owners().isEmpty()
                || !shifts.endingAfter(clock.instant()).isEmpty();
    }
}
