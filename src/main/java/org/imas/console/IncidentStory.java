package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.incident.Incidents;
import org.imas.incident.TimelineEntry;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;

/** What happened to an incident, in words, the newest first. */
@Named
@ViewScoped
public class IncidentStory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int MOST = 2_000;

    @Inject
    private Incidents incidents;

    @Inject
    private IncidentWords words;

    @Inject
    private FaultWords sentences;

    @Inject
    private Viewer viewer;

    private int shown = PAGE;
    private transient Look.@Nullable Seen<Page> seen;

    /**
     * One line.
     *
     * @param what in a word or two
     * @param note empty where there is nothing to add
     */
    public record Line(UUID id, Instant at, String kind, String who, String what, String note) {}

    public List<Line> lines(Look look) {
        return page(look).items().stream()
                .map(TimelineEntry.View.class::cast)
                .map(this::line)
                .toList();
    }

    public boolean hasMore(Look look) {
        return page(look).next() != null && shown < MOST;
    }

    public void more() {
        shown = Math.min(MOST, shown * 2);
    }

    private Page page(Look look) {
        Page page = Look.Seen.at(look, seen);
        if (page == null) {
            page = incidents.story(look.incident(), shown, null);
            seen = new Look.Seen<>(look, page);
        }
        return page;
    }

    private Line line(TimelineEntry.View entry) {
        // what a person wrote is said as it was written
        String note = entry.kind().equals("NOTE") ? entry.note() : sentences.of(entry.note(), viewer.locale());
        return new Line(entry.id(), entry.at(), entry.kind(), words.who(entry.actor()), words.did(entry.kind()), note);
    }
}
