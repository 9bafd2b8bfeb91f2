package org.imas.admin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.imas.console.Stretch;
import org.imas.oncall.OnCallViews;

/** Two weeks of a schedule: a bar for each level, and the same in words. */
public record SchedulePreview(Instant from, Instant to, List<Stretch> parts) implements Serializable {

    static SchedulePreview of(OnCallViews.Calendar calendar) {
        return new SchedulePreview(calendar.from(), calendar.to(), Stretch.of(calendar, List.of()));
    }

    public List<Integer> levels() {
        return parts.stream().map(Stretch::level).distinct().sorted().toList();
    }

    public List<Stretch> at(int level) {
        return parts.stream().filter(part -> part.level() == level).toList();
    }

    /** Where a part lies in the two weeks, as a style sheet says it. */
    public String place(Stretch part) {
        double all = Duration.between(from, to).toMillis();
        double left = Math.max(0, Duration.between(from, part.from()).toMillis() / all);
        double right = Math.min(1, Duration.between(from, part.to()).toMillis() / all);
        return String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", 100 * left, 100 * Math.max(0, right - left));
    }
}
