package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.imas.console.Viewer;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The first steps, on the live page of administrators, until all are done or the list is closed on this device. */
@Named
@RequestScoped
public class Checklist {

    private static final String COOKIE = "imas-checklist";
    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private FirstSteps steps;

    @Inject
    private Viewer viewer;

    private @Nullable List<FirstSteps.Step> all;
    private boolean closed;

    public boolean isShown() {
        return viewer.may(Roles.ADMIN)
                && !closed
                && !context().getRequestCookieMap().containsKey(COOKIE)
                && getSteps().stream().anyMatch(step -> !step.done());
    }

    public List<FirstSteps.Step> getSteps() {
        if (all == null) {
            all = steps.all();
        }
        return all;
    }

    public long getDone() {
        return getSteps().stream().filter(FirstSteps.Step::done).count();
    }

    /** On this device only. */
    public void close() {
        closed = true;
        context().addResponseCookie(COOKIE, "closed", Map.of("path", "/", "maxAge", YEAR, "SameSite", "Lax"));
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
