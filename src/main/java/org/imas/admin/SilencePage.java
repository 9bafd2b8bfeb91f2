package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.silence.Silence;
import org.imas.silence.SilencedIncidents;
import org.imas.silence.Silences;
import org.jspecify.annotations.Nullable;

/** One silence, new or changed, with the open incidents that it would be about. */
@Named
@ViewScoped
public class SilencePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/silences.xhtml?faces-redirect=true";
    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24);

    @Inject
    private Silences silences;

    @Inject
    private SilencedIncidents incidents;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    private @Nullable String id;
    private @Nullable String service;
    private @Nullable ScopeForm scope;
    private @Nullable String from;
    private @Nullable String to;
    private boolean begun;
    private transient SilencedIncidents.@Nullable Met met;

    /** A new one where there is no id, for the service that a link may name. */
    public void load() {
        UUID known = known();
        if (known != null && scope == null) {
            feedback.tried(() -> show(silences.one(known)));
        } else if (scope == null) {
            scope = ScopeForm.fresh(service);
            selectHours(1);
        }
    }

    private void show(Silence.View silence) {
        scope = ScopeForm.of(silence.matchers(), silence.includeSev1(), silence.reason());
        from = LocalText.write(silence.from(), viewer.zone());
        to = LocalText.write(silence.to(), viewer.zone());
        begun = silence.state() != Silence.State.PENDING;
    }

    private @Nullable UUID known() {
        return id == null ? null : Rows.id(id).orElse(null);
    }

    private Silence.Draft draft() {
        List<Fault> faults = new ArrayList<>();
        // what has begun keeps its beginning, to the microsecond
        Instant begin = begun ? null : LocalText.read(new LocalText.Place("from", viewer.zone()), from, faults);
        Instant end = LocalText.read(new LocalText.Place("to", viewer.zone()), to, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        ScopeForm form = getScope();
        return new Silence.Draft(
                form.written(), form.isAll(), begin, end, FormText.given(form.getReason()), form.isIncludeSev1());
    }

    /** Stays where it was refused. */
    @NeedsRole(Roles.RESPONDER)
    public @Nullable String save() {
        UUID known = known();
        boolean done = feedback.tried(() -> {
            Silence.Draft draft = draft();
            if (known == null) {
                silences.add(draft, viewer.actor());
            } else {
                silences.change(known, draft);
            }
        });
        if (!done) {
            return null;
        }
        feedback.say("silences.saved", String.valueOf(getScope().getReason()));
        return LIST;
    }

    /** Which of the open incidents it would hold back. */
    public void preview() {
        met = null;
        feedback.tried(() -> met = incidents.by(draft()));
    }

    /** Has it end that many hours from its beginning. */
    public void selectHours(int hours) {
        Instant begin = begun
                ? clock.instant()
                : LocalText.read(new LocalText.Place("from", viewer.zone()), from, new ArrayList<>());
        Instant end = (begin == null ? clock.instant() : begin).plus(Duration.ofHours(hours));
        to = LocalText.write(end, viewer.zone());
    }

    @NeedsRole(Roles.RESPONDER)
    public void addMatcher() {
        getScope().add();
    }

    @NeedsRole(Roles.RESPONDER)
    public void removeMatcher(int index) {
        getScope().remove(index);
    }

    public List<Integer> hours() {
        return HOURS;
    }

    public SilencedIncidents.@Nullable Met met() {
        return met;
    }

    public boolean isFresh() {
        return known() == null;
    }

    /** False where there is no silence with that id. */
    public boolean isThere() {
        return scope != null;
    }

    /** Whether its beginning is past and stays as it is. */
    public boolean isBegun() {
        return begun;
    }

    public ScopeForm getScope() {
        if (scope == null) {
            scope = ScopeForm.fresh(service);
        }
        return scope;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
