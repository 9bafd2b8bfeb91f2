package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.HeldBy;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.silence.MaintenanceWindows;
import org.imas.silence.Silences;

/** Tells what it is that holds deliveries back. */
@ApplicationScoped
public class Holders {

    @Inject
    private Silences silences;

    @Inject
    private MaintenanceWindows windows;

    @Inject
    private Teams teams;

    @Inject
    private People people;

    /** Empty where it is gone. */
    Optional<String> name(HeldBy.Kind kind, UUID source) {
        return switch (kind) {
            case SILENCE -> silences.reason(source);
            case MAINTENANCE_WINDOW -> windows.reason(source);
            case QUIET_HOURS ->
                teams.byId(source).map(Team::name).or(() -> people.byId(source).map(Person::name));
            case STORM -> Optional.empty();
        };
    }
}
