package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.Team;

/** The teams, found by a part of their name. */
@Named
@ViewScoped
public class TeamsPage extends NamedListPage<Team.View> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    @Override
    protected Found<Team.View> find(Search wanted) {
        return directory.teams(wanted);
    }
}
