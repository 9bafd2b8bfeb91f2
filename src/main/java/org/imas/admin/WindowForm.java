package org.imas.admin;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.silence.MaintenanceWindow;
import org.jspecify.annotations.Nullable;

/** A maintenance window as it is being written. */
public class WindowForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ScopeForm scope;
    private List<String> days = new ArrayList<>();
    private @Nullable Integer dayOfMonth;
    private @Nullable String start;
    private @Nullable String lasts;
    private @Nullable String zone;
    private @Nullable String from;
    private @Nullable String until;

    private WindowForm(ScopeForm scope) {
        this.scope = scope;
    }

    static WindowForm fresh(String zone) {
        WindowForm form = new WindowForm(ScopeForm.fresh(null));
        form.zone = zone;
        return form;
    }

    static WindowForm of(MaintenanceWindow.View window) {
        WindowForm form = new WindowForm(ScopeForm.of(window.matchers(), window.includeSev1(), window.reason()));
        form.days = FormText.names(window.days());
        form.dayOfMonth = window.dayOfMonth();
        form.start = window.start();
        form.lasts = SpanText.write(Duration.parse(window.lasts()));
        form.zone = window.zone();
        form.from = window.from();
        form.until = window.until();
        return form;
    }

    MaintenanceWindow.Draft draft() {
        List<Fault> faults = new ArrayList<>();
        Duration length = SpanText.read("lasts", lasts, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new MaintenanceWindow.Draft(
                scope.written(),
                scope.isAll(),
                FormText.constants(DayOfWeek.class, days),
                dayOfMonth,
                FormText.given(start),
                length,
                FormText.given(zone),
                FormText.given(from),
                FormText.given(until),
                FormText.given(scope.getReason()),
                scope.isIncludeSev1());
    }

    public ScopeForm getScope() {
        return scope;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = FormText.open(days);
    }

    public @Nullable Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(@Nullable Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public @Nullable String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = start;
    }

    public @Nullable String getLasts() {
        return lasts;
    }

    public void setLasts(@Nullable String lasts) {
        this.lasts = lasts;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
