package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.silence.MaintenanceWindow;
import org.imas.silence.MaintenanceWindows;

/** The maintenance windows, by reason: they have no other name. */
@ApplicationScoped
public class WindowsSection implements Section<MaintenanceWindow.Draft> {

    @Inject
    private MaintenanceWindows windows;

    @Override
    public String name() {
        return "maintenanceWindows";
    }

    @Override
    public Class<MaintenanceWindow.Draft> type() {
        return MaintenanceWindow.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        return Stored.items(windows.list(Stored.all()), MaintenanceWindow.View.class).stream()
                .map(view -> Stored.of(view.id(), view.reason(), view.draft()))
                .sorted(Comparator.comparing(Stored::key)
                        .thenComparing(window -> window.content().toString()))
                .toList();
    }

    @Override
    public String key(MaintenanceWindow.Draft item) {
        return Stored.text(item.reason());
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public UUID add(MaintenanceWindow.Draft item, String by) {
        return windows.add(item, by).id();
    }

    @Override
    public void change(UUID id, MaintenanceWindow.Draft item, String by) {
        windows.change(id, item);
    }

    @Override
    public void remove(UUID id) {
        windows.remove(id);
    }
}
