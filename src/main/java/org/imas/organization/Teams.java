package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Checks;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The teams in the database. */
@ApplicationScoped
@Transactional
public class Teams {

    @Inject
    private Rows rows;

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    public Optional<Team> byId(UUID id) {
        return rows.byId(Team.class, id);
    }

    /** By its exact name. */
    public Optional<Team> named(String name) {
        return rows.named(Team.class, name);
    }

    /** By id or by exact name. */
    public Optional<Team> find(String nameOrId) {
        return rows.byNameOrId(Team.class, nameOrId);
    }

    public Team.View one(UUID id) {
        return rows.existing(Team.class, id).view();
    }

    public Page list(Selection wanted) {
        return Page.of(rows.find(Team.class, wanted), wanted.limit(), Team::id, Team::view);
    }

    public Team.View add(Team.Draft draft) {
        checks.check(draft);
        rows.nameIsFree(Team.class, Texts.line(draft.name()), null);
        Team team = Team.founded(draft, clock.instant());
        rows.add(team);
        return team.view();
    }

    public Team.View change(UUID id, Team.Draft draft) {
        Team team = rows.existing(Team.class, id);
        checks.check(draft);
        rows.nameIsFree(Team.class, Texts.line(draft.name()), id);
        team.change(draft);
        rows.written();
        return team.view();
    }

    public void remove(UUID id) {
        rows.remove(Team.class, id);
    }
}
