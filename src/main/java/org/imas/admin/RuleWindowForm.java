package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.routing.RuleWindow;
import org.jspecify.annotations.Nullable;

/** The part of the week in which a rule applies, as it is being written; no days and no times: always. */
public class RuleWindowForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> days = new ArrayList<>();
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String zone;
    private boolean outside;

    RuleWindowForm(String zone) {
        this.zone = zone;
    }

    void show(RuleWindow window) {
        days = FormText.open(window.days());
        from = window.from();
        to = window.to();
        zone = window.zone();
        outside = Boolean.TRUE.equals(window.outside());
    }

    @Nullable
    RuleWindow window() {
        boolean none = days.isEmpty() && FormText.given(from) == null && FormText.given(to) == null && !outside;
        return none
                ? null
                : new RuleWindow(
                        FormText.given(days),
                        FormText.given(from),
                        FormText.given(to),
                        FormText.given(zone),
                        outside ? true : null);
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = FormText.open(days);
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

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public boolean isOutside() {
        return outside;
    }

    public void setOutside(boolean outside) {
        this.outside = outside;
    }
}
