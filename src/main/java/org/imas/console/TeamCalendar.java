package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.imas.oncall.OnCallOverrides;
import org.imas.oncall.OnCallViews;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.ScheduleModel;

/** The calendar of the team that is shown. */
@Named
@ViewScoped
public class TeamCalendar implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OnCallViews views;

    @Inject
    private OnCallOverrides overrides;

    @Inject
    private Words words;

    @Inject
    private OnCallPage page;

    private @Nullable ScheduleModel model;

    public ScheduleModel getModel() {
        if (model == null) {
            OnCallCalendar.Sources sources = new OnCallCalendar.Sources(views, overrides, words, page.isChangeable());
            model = new OnCallCalendar(Objects.requireNonNull(page.teamId()), page.zoneId(), sources);
        }
        return model;
    }
}
