package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.oncall.OnCallViews;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.oncall.SchedulePreviews;
import org.imas.oncall.Schedules;
import org.imas.oncall.ShiftUnit;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The schedule of a team while it is written, and what it comes to in the next two weeks. */
@Named
@ViewScoped
public class TeamSchedule implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LEVELS = 9;

    @Inject
    private Schedules schedules;

    @Inject
    private SchedulePreviews previews;

    @Inject
    private ScheduleStart starts;

    @Inject
    private Feedback feedback;

    private @Nullable UUID team;
    private List<LevelForm> levels = new ArrayList<>();
    private @Nullable SchedulePreview preview;

    /** Nothing to load while the team is not stored. */
    public void load(@Nullable UUID id) {
        team = id;
        if (id != null) {
            show(schedules.view(id).levels());
            preview();
        }
    }

    private void show(@Nullable List<LevelDraft> stored) {
        levels = new ArrayList<>();
        for (LevelDraft level : stored == null ? List.<LevelDraft>of() : stored) {
            int number = level.level() == null ? levels.size() + 1 : level.level();
            levels.add(LevelForm.of(number, level, starts::name));
        }
    }

    @NeedsRole(Roles.ADMIN)
    public void save() {
        UUID id = Objects.requireNonNull(team);
        if (feedback.tried(() -> show(schedules.replace(id, draft()).levels()))) {
            feedback.say("teams.scheduleSaved");
            preview();
        }
    }

    /** Of what is in the form, saved or not. */
    public void preview() {
        UUID id = Objects.requireNonNull(team);
        preview = null;
        feedback.tried(() -> {
            OnCallViews.Calendar calendar = previews.of(id, draft());
            preview = SchedulePreview.of(calendar);
        });
    }

    private ScheduleDraft draft() {
        return new ScheduleDraft(levels.stream().map(LevelForm::draft).toList());
    }

    /** The first number that no level has. */
    @NeedsRole(Roles.ADMIN)
    public void addLevel() {
        TreeSet<Integer> free = new TreeSet<>(starts.levels());
        levels.forEach(level -> free.remove(level.getNumber()));
        LevelForm level = new LevelForm(free.first());
        level.getLayers().add(starts.layer());
        levels.add(level);
    }

    @NeedsRole(Roles.ADMIN)
    public void addLayer(LevelForm level) {
        level.getLayers().add(starts.layer());
    }

    /** With its level, where it was the only one there. */
    @NeedsRole(Roles.ADMIN)
    public void removeLayer(LevelForm level, LayerForm layer) {
        level.getLayers().remove(layer);
        if (level.getLayers().isEmpty()) {
            levels.remove(level);
        }
    }

    @NeedsRole(Roles.ADMIN)
    public void join(LayerForm layer) {
        layer.join();
    }

    @NeedsRole(Roles.ADMIN)
    public void leave(LayerForm layer, int place) {
        layer.leave(place);
    }

    @NeedsRole(Roles.ADMIN)
    public void sooner(LayerForm layer, int place) {
        layer.sooner(place);
    }

    @NeedsRole(Roles.ADMIN)
    public void addHours(LayerForm layer) {
        layer.addHours();
    }

    @NeedsRole(Roles.ADMIN)
    public void removeHours(LayerForm layer, int place) {
        layer.removeHours(place);
    }

    public boolean isFull() {
        return levels.size() == MOST_LEVELS;
    }

    public List<LevelForm> getLevels() {
        return levels;
    }

    public @Nullable SchedulePreview getPreview() {
        return preview;
    }

    public List<String> zones() {
        return starts.zones();
    }

    public ShiftUnit[] units() {
        return ShiftUnit.values();
    }

    public DayOfWeek[] days() {
        return DayOfWeek.values();
    }
}
