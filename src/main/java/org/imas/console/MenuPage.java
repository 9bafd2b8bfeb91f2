package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The menu beside every page: what the viewer may open. */
@Named("menu")
@RequestScoped
public class MenuPage {

    @Inject
    private Viewer viewer;

    public List<Pages> now() {
        return shown(Pages.Menu.NOW);
    }

    public List<Pages> setup() {
        return shown(Pages.Menu.SETUP);
    }

    public List<Pages> system() {
        return shown(Pages.Menu.SYSTEM);
    }

    /** Whether that page, or one below it, is the one that is open. */
    public boolean here(Pages page) {
        String open = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return open.equals(page.path()) || (page == Pages.LIVE && open.equals(Pages.INCIDENT.path()));
    }

    private List<Pages> shown(Pages.Menu menu) {
        return Pages.in(menu).stream()
                .filter(page -> page.role().map(viewer::may).orElse(true))
                .toList();
    }
}
