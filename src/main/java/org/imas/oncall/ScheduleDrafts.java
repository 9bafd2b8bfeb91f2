package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.imas.organization.People;
import org.imas.platform.Checks;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Checks a schedule before it is stored; tells every fault at once, with its place in the document. */
@ApplicationScoped
public class ScheduleDrafts {

    @Inject
    private Checks checks;

    @Inject
    private People people;

    List<ScheduleLayer> check(UUID team, ScheduleDraft wanted) {
        checks.check(wanted);
        ScheduleReader reader = new ScheduleReader(team, people::find);
        List<ScheduleLayer> rows = reader.read(wanted);
        if (!reader.faults().isEmpty()) {
            throw new Refusal(Problem.invalid(reader.faults()));
        }
        return rows;
    }
}
