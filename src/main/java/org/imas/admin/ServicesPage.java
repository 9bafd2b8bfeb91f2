package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.Service;

/** The services, found by a part of their name. */
@Named
@ViewScoped
public class ServicesPage extends NamedListPage<Service.View> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    @Override
    protected Found<Service.View> find(Search wanted) {
        return directory.services(wanted);
    }
}
