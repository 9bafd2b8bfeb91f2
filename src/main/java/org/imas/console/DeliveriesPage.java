package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.history.DeadLetters;
import org.imas.history.DeliverySummary;
import org.imas.history.LookBack;
import org.imas.history.LookedBack;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The search through all deliveries; one that is still open can be called off. */
@Named
@ViewScoped
public class DeliveriesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    @Inject
    private LookBack lookBack;

    @Inject
    private DeadLetters letters;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private final DeliveriesFilter filter = new DeliveriesFilter();
    private transient @Nullable List<DeliverySummary> rows;
    private @Nullable String next;
    private @Nullable Instant until;
    private @Nullable UUID cancelling;
    private @Nullable String reason;

    public DeliveriesFilter getFilter() {
        return filter;
    }

    /** Those found so far. */
    public List<DeliverySummary> rows() {
        if (rows == null) {
            load();
        }
        return rows == null ? List.of() : rows;
    }

    public void load() {
        next = null;
        List<DeliverySummary> found = new ArrayList<>();
        rows = found;
        look(found);
    }

    public void more() {
        if (rows == null) {
            load();
        } else {
            look(rows);
        }
    }

    private void look(List<DeliverySummary> found) {
        feedback.tried(() -> {
            LookedBack looked = lookBack.find(filter.wish(viewer.zone()), AT_ONCE, next, viewer.locale());
            found.addAll(looked.items());
            next = looked.next();
            until = looked.until();
        });
    }

    public boolean isMore() {
        return next != null;
    }

    /** What is older has not been looked at yet; absent where the list is full or all were looked at. */
    public @Nullable Instant getUntil() {
        return until;
    }

    /** Asks for the reason. */
    public void openCancel(UUID id) {
        cancelling = id;
        reason = null;
    }

    @NeedsRole(Roles.RESPONDER)
    public void callOff() {
        UUID id = cancelling;
        if (id != null && feedback.tried(() -> letters.cancel(id, viewer.actor(), reason))) {
            cancelling = null;
            feedback.say("deliveries.cancelled");
            rows().replaceAll(row -> row.id().equals(id) ? fresh(row) : row);
        }
    }

    private DeliverySummary fresh(DeliverySummary row) {
        return letters.summaries(List.of(row.id()), viewer.locale()).stream()
                .findFirst()
                .orElse(row);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
