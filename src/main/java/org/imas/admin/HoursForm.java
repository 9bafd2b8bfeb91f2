package org.imas.admin;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import org.imas.oncall.ScheduleDraft.RestrictionDraft;
import org.jspecify.annotations.Nullable;

/** Hours in which a layer serves, as a form holds them. */
public class HoursForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DayOfWeek[] days = {};
    private @Nullable String from = "18:00";
    private @Nullable String to = "08:00";

    static HoursForm of(RestrictionDraft draft) {
        HoursForm form = new HoursForm();
        form.days = draft.days() == null ? form.days : draft.days().toArray(DayOfWeek[]::new);
        form.from = draft.from();
        form.to = draft.to();
        return form;
    }

    RestrictionDraft draft() {
        return new RestrictionDraft(List.of(days), from, to);
    }

    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek @Nullable [] days) {
        this.days = days == null ? new DayOfWeek[0] : days.clone();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
