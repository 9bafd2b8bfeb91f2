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
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.jspecify.annotations.Nullable;

/** The quiet hours of one person or team, new or changed. */
@Named
@ViewScoped
public class QuietHoursPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/silences.xhtml?tab=quiet&faces-redirect=true";

    @Inject
    private QuietHours hours;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private @Nullable QuietForm form;

    /** New ones where there is no id. */
    public void load() {
        UUID known = known();
        if (known != null && form == null) {
            feedback.tried(() -> form = QuietForm.of(hours.one(known)));
        } else if (form == null) {
            form = QuietForm.fresh(viewer.zoneName());
        }
    }

    private @Nullable UUID known() {
        return id == null ? null : Rows.id(id).orElse(null);
    }

    /** Stays where it was refused. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        if (!feedback.tried(() -> store(getForm().draft()))) {
            return null;
        }
        feedback.say("silences.quietSaved", getForm().whose());
        return LIST;
    }

    private void store(QuietTime.Draft draft) {
        UUID known = known();
        if (known == null) {
            hours.add(draft);
        } else {
            hours.change(known, draft);
        }
    }

    public boolean isFresh() {
        return known() == null;
    }

    /** False where there are none with that id. */
    public boolean isThere() {
        return form != null;
    }

    public QuietForm getForm() {
        if (form == null) {
            form = QuietForm.fresh(viewer.zoneName());
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
