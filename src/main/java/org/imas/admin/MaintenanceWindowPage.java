package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.silence.MaintenanceWindow;
import org.imas.silence.MaintenanceWindows;
import org.imas.silence.SilencedIncidents;
import org.jspecify.annotations.Nullable;

/** One maintenance window, new or changed, with the open incidents that it would be about. */
@Named
@ViewScoped
public class MaintenanceWindowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/silences.xhtml?tab=windows&faces-redirect=true";

    @Inject
    private MaintenanceWindows windows;

    @Inject
    private SilencedIncidents incidents;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private @Nullable WindowForm form;
    private transient SilencedIncidents.@Nullable Met met;

    /** A new one where there is no id. */
    public void load() {
        UUID known = known();
        if (known != null && form == null) {
            feedback.tried(() -> form = WindowForm.of(windows.one(known)));
        } else if (form == null) {
            form = WindowForm.fresh(viewer.zoneName());
        }
    }

    private @Nullable UUID known() {
        return id == null ? null : Rows.id(id).orElse(null);
    }

    /** Stays where it was refused. */
    @NeedsRole(Roles.RESPONDER)
    public @Nullable String save() {
        if (!feedback.tried(() -> store(getForm().draft()))) {
            return null;
        }
        feedback.say("silences.windowSaved", String.valueOf(getForm().getScope().getReason()));
        return LIST;
    }

    private void store(MaintenanceWindow.Draft draft) {
        UUID known = known();
        if (known == null) {
            windows.add(draft, viewer.actor());
        } else {
            windows.change(known, draft);
        }
    }

    /** Which of the open incidents it would hold back while it holds. */
    public void preview() {
        met = null;
        feedback.tried(() -> met = incidents.by(getForm().draft()));
    }

    @NeedsRole(Roles.RESPONDER)
    public void addMatcher() {
        getForm().getScope().add();
    }

    @NeedsRole(Roles.RESPONDER)
    public void removeMatcher(int index) {
        getForm().getScope().remove(index);
    }

    public SilencedIncidents.@Nullable Met met() {
        return met;
    }

    public boolean isFresh() {
        return known() == null;
    }

    /** False where there is no window with that id. */
    public boolean isThere() {
        return form != null;
    }

    public WindowForm getForm() {
        if (form == null) {
            form = WindowForm.fresh(viewer.zoneName());
        }
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
