package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.OpenIncidents;
import org.imas.incident.Severity;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The open incidents, the gravest first; it keeps itself up to date. */
@Named
@ViewScoped
public class LivePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as are shown at first, and with each press more; the counts tell of the rest. */
    private static final int STEP = 50;

    @Inject
    private OpenIncidents open;

    @Inject
    private Incidents incidents;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private final LiveFilter filter = new LiveFilter();
    private transient @Nullable List<OpenIncidents.Line> lines;
    private transient OpenIncidents.@Nullable Counts counts;
    private int shown = STEP;

    /** Of one severity. */
    public record Group(Severity severity, List<OpenIncidents.Line> lines) {}

    public LiveFilter getFilter() {
        return filter;
    }

    public void refresh() {
        lines = null;
        counts = null;
    }

    public OpenIncidents.Counts counts() {
        if (counts == null) {
            counts = open.counts();
        }
        return counts;
    }

    public boolean isNothing() {
        return lines().isEmpty();
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return lines().size() > shown;
    }

    public void more() {
        shown += STEP;
        refresh();
    }

    public List<Group> groups() {
        Map<Severity, List<OpenIncidents.Line>> bySeverity = new EnumMap<>(Severity.class);
        lines().stream()
                .limit(shown)
                .forEach(line -> bySeverity
                        .computeIfAbsent(line.severity(), severity -> new java.util.ArrayList<>())
                        .add(line));
        return bySeverity.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public List<Severity> severities() {
        return Arrays.asList(Severity.values());
    }

    public List<IncidentStatus> statuses() {
        return Arrays.stream(IncidentStatus.values())
                .filter(IncidentStatus::open)
                .toList();
    }

    @NeedsRole(Roles.RESPONDER)
    public void acknowledge(UUID id) {
        move(id, IncidentStatus.ACKNOWLEDGED, "live.acknowledged");
    }

    @NeedsRole(Roles.RESPONDER)
    public void resolve(UUID id) {
        move(id, IncidentStatus.RESOLVED, "live.resolved");
    }

    private void move(UUID id, IncidentStatus wanted, String said) {
        if (feedback.tried(() -> incidents.move(id, wanted, viewer.actor()))) {
            feedback.say(said, incidents.one(id).title());
        }
        refresh();
    }

    private List<OpenIncidents.Line> lines() {
        if (lines == null) {
            lines = open.list(filter.wanted(), shown + 1);
        }
        return lines;
    }
}
