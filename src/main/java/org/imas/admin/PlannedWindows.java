package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.console.Feedback;
import org.imas.console.Moments;
import org.imas.console.NeedsRole;
import org.imas.console.Words;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.imas.silence.MaintenanceWindow;
import org.imas.silence.MaintenanceWindows;
import org.jspecify.annotations.Nullable;

/** The tab of the maintenance windows, each with its next times. */
@Named
@ViewScoped
public class PlannedWindows implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;
    private static final int TIMES = 3;

    @Inject
    private MaintenanceWindows windows;

    @Inject
    private Words words;

    @Inject
    private Moments moments;

    @Inject
    private Feedback feedback;

    private transient @Nullable List<Row> rows;

    /** A window, when it recurs in words, and its next times. */
    public record Row(MaintenanceWindow.View window, String recurs, List<MaintenanceWindow.Occurrence> next) {}

    public List<Row> rows() {
        if (rows == null) {
            rows = windows.planned(Selection.of(MOST, null), TIMES).items().stream()
                    .map(MaintenanceWindows.Planned.class::cast)
                    .map(planned -> new Row(planned.window(), recurs(planned.window()), planned.next()))
                    .toList();
        }
        return rows;
    }

    private String recurs(MaintenanceWindow.View window) {
        String lasts = moments.span(Duration.parse(window.lasts()));
        return words.say("silences.recurs", days(window), window.start(), lasts, window.zone());
    }

    private String days(MaintenanceWindow.View window) {
        if (window.dayOfMonth() == null) {
            return window.days().stream().map(words::of).collect(Collectors.joining(", "));
        }
        return window.dayOfMonth() < 0
                ? words.say("silences.lastDay")
                : words.say("silences.dayNo", window.dayOfMonth());
    }

    @NeedsRole(Roles.RESPONDER)
    public void remove(Row row) {
        if (feedback.tried(() -> windows.remove(row.window().id()))) {
            feedback.say("silences.windowRemoved", row.window().reason());
        }
        rows = null;
    }
}
