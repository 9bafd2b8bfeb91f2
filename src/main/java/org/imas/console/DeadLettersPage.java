package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.delivery.Undone;
import org.imas.history.DeadLetters;
import org.imas.history.DeliveryPage;
import org.imas.history.DeliverySummary;
import org.imas.history.LettersWish;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** What failed for good: sent once more or given up, a few or all that match. */
@Named
@ViewScoped
public class DeadLettersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    /** As many as one run takes; whoever has more begins another. */
    private static final int MOST = 100_000;

    /** How long a step lasts about, so that the bar moves. */
    private static final Duration STEP = Duration.ofMillis(700);

    @Inject
    private DeadLetters letters;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    @Inject
    private FaultWords faults;

    private final DeliveriesFilter filter = new DeliveriesFilter();
    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private transient @Nullable List<DeliverySummary> rows;
    private @Nullable String next;
    private int total;
    private boolean exact = true;
    private @Nullable String reason;
    private @Nullable LettersWork work;

    public DeliveriesFilter getFilter() {
        return filter;
    }

    public List<DeliverySummary> rows() {
        if (rows == null) {
            load();
        }
        return rows == null ? List.of() : rows;
    }

    public void load() {
        next = null;
        chosen.clear();
        rows = new ArrayList<>();
        more();
    }

    public void more() {
        List<DeliverySummary> found = rows == null ? new ArrayList<>() : rows;
        rows = found;
        feedback.tried(() -> {
            DeliveryPage page = letters.list(filter.wish(viewer.zone()), AT_ONCE, next, viewer.locale());
            found.addAll(page.items());
            next = page.next();
            total = page.total();
            exact = page.exact();
        });
    }

    /** Marks all that are shown. */
    public void selectShown() {
        rows().forEach(row -> chosen.put(row.id(), true));
    }

    @NeedsRole(Roles.RESPONDER)
    public void replayChosen() {
        begin(LettersWork.Kind.REPLAY, marked());
    }

    @NeedsRole(Roles.RESPONDER)
    public void discardChosen() {
        begin(LettersWork.Kind.DISCARD, marked());
    }

    @NeedsRole(Roles.RESPONDER)
    public void replayAll() {
        feedback.tried(() -> begin(LettersWork.Kind.REPLAY, matching()));
    }

    @NeedsRole(Roles.RESPONDER)
    public void discardAll() {
        feedback.tried(() -> begin(LettersWork.Kind.DISCARD, matching()));
    }

    private List<UUID> matching() {
        return letters.matching(filter.wish(viewer.zone()), MOST);
    }

    private List<UUID> marked() {
        return rows().stream()
                .map(DeliverySummary::id)
                .filter(id -> Boolean.TRUE.equals(chosen.get(id)))
                .toList();
    }

    private void begin(LettersWork.Kind kind, List<UUID> ids) {
        if (ids.isEmpty()) {
            feedback.refuse("letters.noneChosen");
        } else if (kind == LettersWork.Kind.REPLAY || feedback.tried(() -> LettersWish.reason(reason))) {
            work = new LettersWork(kind, ids);
        }
    }

    /** Some batches, each a transaction of its own; the page asks for the next step as long as it is open. */
    @NeedsRole(Roles.RESPONDER)
    public void step() {
        LettersWork now = work;
        if (now == null || !feedback.tried(() -> batches(now))) {
            cancelWork();
        } else if (!now.isRunning()) {
            load();
        }
    }

    private void batches(LettersWork now) {
        long end = System.nanoTime() + STEP.toNanos();
        do {
            List<UUID> batch = now.batch();
            List<Undone> undone = now.getKind() == LettersWork.Kind.REPLAY
                    ? letters.replay(batch, viewer.actor())
                    : letters.discard(batch, viewer.actor(), reason);
            Map<UUID, String> why = undone.stream().collect(Collectors.toMap(Undone::id, this::why));
            now.worked(batch, why, letters.summaries(batch, viewer.locale()));
        } while (now.isRunning() && System.nanoTime() < end);
    }

    private String why(Undone undone) {
        String detail = undone.problem().detail();
        return faults.of(detail == null ? undone.problem().title() : detail, viewer.locale());
    }

    /** Ends it between two batches; what is done stays done. */
    public void cancelWork() {
        if (work != null) {
            work.stop();
        }
        load();
    }

    public @Nullable LettersWork getWork() {
        return work;
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public boolean isMore() {
        return next != null;
    }

    /** How many match, counted up to a thousand. */
    public int getTotal() {
        return total;
    }

    public boolean isExact() {
        return exact;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
