package org.imas.oncall;

import java.time.Instant;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.testkit.Beans;

/** What is asked about who is on call, for a test that looks at the queries. */
public final class HotOnCall {

    private final Beans beans;

    public HotOnCall(Beans beans) {
        this.beans = beans;
    }

    /** How many are on call for that team, as the database has it. */
    public int ofTeam(String team, Instant at) {
        return beans.get(Plans.class).stored(named(team), at).at(at).size();
    }

    private Team named(String name) {
        return beans.get(Teams.class).find(name).orElseThrow();
    }
}
