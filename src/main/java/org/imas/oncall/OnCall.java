package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.imas.organization.Team;

/** Who is on call: overrides win over explicit shifts, and both win over the rotations of the schedule. */
@ApplicationScoped
public class OnCall {

    @Inject
    private Plans plans;

    /** Those on call at that time, the lowest level first, then the one that began first; asks no database for the present. */
    public List<Duty> onCall(Team team, Instant at) {
        return plans.of(team, at).at(at);
    }

    /**
     * When nobody is on call at the first level, or at another one that has a rotation; as the database has it, with what
     * the present transaction has changed.
     */
    @Transactional
    public List<Gap> gaps(Team team, Instant from, Instant to) {
        return Period.of(from, to)
                .map(period -> plans.stored(team, from).gaps(period))
                .orElse(List.of());
    }
}
