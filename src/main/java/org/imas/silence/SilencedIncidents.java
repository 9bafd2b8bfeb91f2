package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.imas.incident.Incident;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Shows, before a silence or a window is there, which of the incidents that are open it would be about. */
@ApplicationScoped
@Transactional
public class SilencedIncidents {

    private static final int LOOKED_AT = 1_000;
    private static final int SHOWN = 20;
    private static final List<IncidentStatus> OPEN =
            Arrays.stream(IncidentStatus.values()).filter(IncidentStatus::open).toList();

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /**
     * The incidents.
     *
     * @param shown the newest of those that are held
     * @param held how many would be held
     * @param passing how many match and yet pass, as they are SEV1_CRITICAL
     * @param looked how many open incidents were looked at, the newest
     * @param all whether these are all that are open
     */
    public record Met(List<Line> shown, int held, int passing, int looked, boolean all) {}

    /** An incident as a list shows it. */
    public record Line(UUID id, String title, String service, Severity severity) {

        static Line of(Incident incident) {
            return new Line(incident.id(), incident.title(), incident.service().name(), incident.severity());
        }
    }

    public Met by(Silence.Draft draft) {
        return by(draft.wanted());
    }

    public Met by(MaintenanceWindow.Draft draft) {
        return by(draft.wanted());
    }

    private Met by(Matchers.Wanted wanted) {
        List<Fault> faults = new ArrayList<>();
        Matchers matchers = Matchers.check(wanted, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        List<Incident> open = open();
        List<Incident> looked = open.subList(0, Math.min(LOOKED_AT, open.size()));
        List<Incident> met = looked.stream()
                .filter(incident -> matchers.hold(Affected.by(incident)))
                .toList();
        List<Incident> held = met.stream()
                .filter(incident -> wanted.includeSev1() || incident.severity() != Severity.SEV1_CRITICAL)
                .toList();
        return new Met(
                held.stream().limit(SHOWN).map(Line::of).toList(),
                held.size(),
                met.size() - held.size(),
                looked.size(),
                open.size() <= LOOKED_AT);
    }

    private List<Incident> open() {
        return database.createQuery("""
                        select i from Incident i join fetch i.service s join fetch s.ownerTeam
                        where i.status in :open order by i.id desc""", Incident.class)
                .setParameter("open", OPEN)
                .setMaxResults(LOOKED_AT + 1)
                .getResultList();
    }
}
