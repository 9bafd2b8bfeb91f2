package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Words;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.jspecify.annotations.Nullable;

/** The tab of the quiet hours. */
@Named
@ViewScoped
public class QuietList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    private QuietHours hours;

    @Inject
    private Words words;

    @Inject
    private Feedback feedback;

    private transient @Nullable List<Row> rows;

    /** Quiet hours, with their days and severities in words. */
    public record Row(QuietTime.View quiet, String days, String severities) {

        public String whose() {
            return String.valueOf(quiet.person() == null ? quiet.team() : quiet.person());
        }
    }

    public List<Row> rows() {
        if (rows == null) {
            rows = hours.list(Selection.of(MOST, null)).items().stream()
                    .map(QuietTime.View.class::cast)
                    .map(quiet -> new Row(quiet, days(quiet.days()), joined(quiet.severities())))
                    .toList();
        }
        return rows;
    }

    private String days(List<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length ? words.say("silences.everyDay") : joined(days);
    }

    private String joined(List<?> values) {
        return values.stream().map(words::of).collect(Collectors.joining(", "));
    }

    @NeedsRole(Roles.ADMIN)
    public void remove(Row row) {
        if (feedback.tried(() -> hours.remove(row.quiet().id()))) {
            feedback.say("silences.quietRemoved", row.whose());
        }
        rows = null;
    }
}
