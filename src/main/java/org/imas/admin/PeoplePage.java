package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.Person;

/** The people, found by a part of their name. */
@Named
@ViewScoped
public class PeoplePage extends NamedListPage<Person.View> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    @Override
    protected Found<Person.View> find(Search wanted) {
        return directory.people(wanted);
    }
}
