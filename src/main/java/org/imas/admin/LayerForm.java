package org.imas.admin;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.console.Choice;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ShiftUnit;
import org.jspecify.annotations.Nullable;

/** A rotation as a form holds it. */
public class LayerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Choice> people = new ArrayList<>();
    private final List<HoursForm> hours = new ArrayList<>();
    private @Nullable String name;
    private @Nullable Choice joining;
    private @Nullable String start;
    private @Nullable String handover = "09:00";
    private @Nullable Integer every = 1;
    private ShiftUnit unit = ShiftUnit.WEEKS;
    private @Nullable DayOfWeek day;
    private @Nullable String zone;

    /** One that begins on that day, in that zone. */
    static LayerForm fresh(String start, String zone) {
        LayerForm form = new LayerForm();
        form.start = start;
        form.zone = zone;
        return form;
    }

    /** @param names of the people, whom the draft has by id */
    static LayerForm of(LayerDraft draft, Function<String, String> names) {
        LayerForm form = fresh(String.valueOf(draft.start()), String.valueOf(draft.zone()));
        form.name = draft.name();
        form.handover = draft.handover();
        form.every = draft.every() == null ? 1 : draft.every();
        form.unit = draft.unit() == null ? ShiftUnit.WEEKS : draft.unit();
        form.day = draft.day();
        if (draft.people() != null) {
            draft.people().forEach(id -> form.people.add(new Choice(UUID.fromString(id), names.apply(id))));
        }
        if (draft.restrictions() != null) {
            draft.restrictions().forEach(one -> form.hours.add(HoursForm.of(one)));
        }
        return form;
    }

    LayerDraft draft() {
        return new LayerDraft(
                name,
                people.stream().map(person -> person.id().toString()).toList(),
                start,
                handover,
                every,
                unit,
                unit == ShiftUnit.WEEKS ? day : null,
                zone,
                hours.stream().map(HoursForm::draft).toList());
    }

    /** Whoever was chosen takes turns after the others. */
    void join() {
        if (joining != null) {
            people.add(joining);
            joining = null;
        }
    }

    void leave(int place) {
        people.remove(place);
    }

    /** Before whoever was before. */
    void sooner(int place) {
        if (place > 0) {
            Collections.swap(people, place, place - 1);
        }
    }

    void addHours() {
        hours.add(new HoursForm());
    }

    void removeHours(int place) {
        hours.remove(place);
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<HoursForm> getHours() {
        return hours;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Choice getJoining() {
        return joining;
    }

    public void setJoining(@Nullable Choice joining) {
        this.joining = joining;
    }

    public @Nullable String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = start;
    }

    public @Nullable String getHandover() {
        return handover;
    }

    public void setHandover(@Nullable String handover) {
        this.handover = handover;
    }

    public @Nullable Integer getEvery() {
        return every;
    }

    public void setEvery(@Nullable Integer every) {
        this.every = every;
    }

    public ShiftUnit getUnit() {
        return unit;
    }

    public void setUnit(ShiftUnit unit) {
        this.unit = unit;
    }

    public @Nullable DayOfWeek getDay() {
        return day;
    }

    public void setDay(@Nullable DayOfWeek day) {
        this.day = day;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }
}
