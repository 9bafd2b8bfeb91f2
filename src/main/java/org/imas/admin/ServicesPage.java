package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.Service;
import org.jspecify.annotations.Nullable;

/** The services, found by a part of their name. */
@Named
@ViewScoped
public class ServicesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    private @Nullable String name;
    private Found<Service.View> found = Found.nothing();

    public void load() {
        found = directory.services(Search.of(name));
    }

    /** The next ones behind those that are shown. */
    public void more() {
        found = found.and(directory.services(Search.of(name).behind(found.next())));
    }

    public List<Service.View> found() {
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
