package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The maintenance windows in the database. */
@ApplicationScoped
@Transactional
public class MaintenanceWindows {

    @Inject
    private Rows rows;

    @Inject
    private WindowDrafts drafts;

    @Inject
    private Clock clock;

    public Page list(Selection wanted) {
        Instant now = clock.instant();
        return Page.of(
                rows.find(MaintenanceWindow.class, wanted),
                wanted.limit(),
                MaintenanceWindow::id,
                window -> window.view(now));
    }

    /** A window and when it comes next. */
    public record Planned(MaintenanceWindow.View window, List<MaintenanceWindow.Occurrence> next) {}

    /** The same, each with that many of its next times. */
    public Page planned(Selection wanted, int times) {
        Instant now = clock.instant();
        return Page.of(
                rows.find(MaintenanceWindow.class, wanted),
                wanted.limit(),
                MaintenanceWindow::id,
                window -> new Planned(window.view(now), window.occurrences(now, times)));
    }

    /** Why that one is there, if it is. */
    public Optional<String> reason(UUID id) {
        return rows.byId(MaintenanceWindow.class, id).map(MaintenanceWindow::reason);
    }

    public MaintenanceWindow.View one(UUID id) {
        return rows.existing(MaintenanceWindow.class, id).view(clock.instant());
    }

    public MaintenanceWindow.View add(MaintenanceWindow.@Nullable Draft draft, String author) {
        WindowDrafts.Checked checked = drafts.check(draft, null);
        Instant now = clock.instant();
        MaintenanceWindow window = MaintenanceWindow.planned(author, now);
        window.change(Objects.requireNonNull(draft), checked);
        rows.add(window);
        return window.view(now);
    }

    public MaintenanceWindow.View change(UUID id, MaintenanceWindow.@Nullable Draft draft) {
        MaintenanceWindow window = rows.existing(MaintenanceWindow.class, id);
        WindowDrafts.Checked checked = drafts.check(draft, window.firstDay());
        window.change(Objects.requireNonNull(draft), checked);
        rows.written();
        return window.view(clock.instant());
    }

    /** What it holds goes on from now. */
    public void remove(UUID id) {
        rows.remove(MaintenanceWindow.class, id);
    }
}
