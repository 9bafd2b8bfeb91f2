package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.imas.oncall.OnCallOverride;
import org.imas.oncall.OnCallOverrides;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.SelectEvent;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.event.schedule.ScheduleRangeEvent;
import org.primefaces.model.ScheduleEvent;

/** Somebody put on call for a while: by the form, or by dragging in the calendar. */
@Named
@ViewScoped
public class OverrideForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_HOURS = 8;

    @Inject
    private OnCallOverrides overrides;

    @Inject
    private OnCallPage page;

    @Inject
    private Feedback feedback;

    @Inject
    private OnCallAhead ahead;

    private OverrideFields fields = new OverrideFields();

    /** Nothing chosen as yet, but a time that begins with the next hour. */
    public void openNew() {
        ZonedDateTime next = ZonedDateTime.ofInstant(page.at(), page.zoneId())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        fields = OverrideFields.during(
                next.toLocalDateTime(), next.toLocalDateTime().plusHours(USUAL_HOURS));
    }

    /** The time that was dragged over. */
    public void selectRange(ScheduleRangeEvent range) {
        fields = OverrideFields.during(range.getStartDate(), range.getEndDate());
    }

    /** What was pressed in the calendar. */
    public void selectEvent(SelectEvent<ScheduleEvent<Stretch>> chosen) {
        open(chosen.getObject().getData());
    }

    /** A part of the calendar: an override as it is, anything else with its time for somebody else. */
    public void open(Stretch stretch) {
        fields = stretch.override() == null
                ? OverrideFields.instead(stretch, page.at(), page.zoneId())
                : OverrideFields.of(overrides.one(stretch.override()), page.zoneId());
    }

    public void openStored(OnCallOverride.View override) {
        fields = OverrideFields.of(override, page.zoneId());
    }

    @NeedsRole(Roles.RESPONDER)
    public void save() {
        OnCallOverride.Draft draft = fields.draft(page.teamId(), page.zoneId());
        if (feedback.tried(() -> store(fields.id(), draft))) {
            feedback.say("oncall.saved", fields.personName());
            ahead.refresh();
        }
    }

    private void store(@Nullable UUID id, OnCallOverride.Draft draft) {
        if (id == null) {
            overrides.add(draft, page.actor());
        } else {
            overrides.change(id, draft);
        }
    }

    @NeedsRole(Roles.RESPONDER)
    public void remove() {
        UUID id = fields.id();
        if (id != null && feedback.tried(() -> overrides.remove(id))) {
            feedback.say("oncall.removed", fields.personName());
            ahead.refresh();
        }
    }

    @NeedsRole(Roles.RESPONDER)
    public void move(ScheduleEntryMoveEvent moved) {
        shift(moved.getScheduleEvent());
    }

    @NeedsRole(Roles.RESPONDER)
    public void resize(ScheduleEntryResizeEvent resized) {
        shift(resized.getScheduleEvent());
    }

    /** The event has its new time already. */
    private void shift(ScheduleEvent<?> event) {
        if (event.getData() instanceof Stretch stretch && stretch.override() != null) {
            open(stretch);
            fields.move(event.getStartDate(), event.getEndDate());
            save();
        }
    }

    public OverrideFields getFields() {
        return fields;
    }
}
