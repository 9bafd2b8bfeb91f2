package org.imas.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.imas.oncall.OnCallOverrides;
import org.imas.oncall.OnCallViews;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;

/** The calendar of one team, worked out for the month or week that is shown. */
class OnCallCalendar extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    private final UUID team;
    private final ZoneId zone;
    private final Sources sources;

    /** Who is asked, and whether the viewer may move what is shown. */
    record Sources(OnCallViews views, OnCallOverrides overrides, Words words, boolean movable)
            implements Serializable {}

    OnCallCalendar(UUID team, ZoneId zone, Sources sources) {
        this.team = team;
        this.zone = zone;
        this.sources = sources;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        Instant from = start.atZone(zone).toInstant();
        Instant to = end.atZone(zone).toInstant();
        List<Stretch> all = Stretch.of(
                sources.views().between(team, from, to), sources.overrides().between(team, from, to));
        all.forEach(stretch -> addEvent(event(stretch)));
    }

    private DefaultScheduleEvent<Stretch> event(Stretch stretch) {
        boolean movable = sources.movable() && stretch.override() != null;
        return DefaultScheduleEvent.<Stretch>builder()
                .title(title(stretch))
                .startDate(stretch.from().atZone(zone).toLocalDateTime())
                .endDate(stretch.to().atZone(zone).toLocalDateTime())
                .styleClass(stretch.style())
                .draggable(movable)
                .resizable(movable)
                .overlapAllowed(true)
                .data(stretch)
                .build();
    }

    private String title(Stretch stretch) {
        if (stretch.gap()) {
            return sources.words().say("oncall.gapAt", stretch.level());
        }
        String word = stretch.override() == null ? "oncall.dutyAt" : "oncall.overrideAt";
        return sources.words().say(word, stretch.name(), stretch.level());
    }
}
