package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.Team;
import org.jspecify.annotations.Nullable;

/** The teams, found by a part of their name. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    private @Nullable String name;
    private Found<Team.View> found = Found.nothing();

    public void load() {
        found = directory.teams(Search.of(name));
    }

    /** The next ones behind those that are shown. */
    public void more() {
        found = found.and(directory.teams(Search.of(name).behind(found.next())));
    }

    public List<Team.View> found() {
        return found.rows();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    /** Whether there are none at all, or only none of that name. */
    public boolean isSearched() {
        return name != null && !name.isBlank();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
