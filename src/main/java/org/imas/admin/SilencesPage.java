package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.imas.silence.EndedSilences;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.jspecify.annotations.Nullable;

/** What is held back: silences here, what else there is on the other tabs. */
@Named
@ViewScoped
public class SilencesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of("silences", "windows", "quiet", "held");
    private static final int MOST = 200;
    private static final int PAGE = 50;

    @Inject
    private Silences silences;

    @Inject
    private EndedSilences ended;

    @Inject
    private HeldDeliveries held;

    @Inject
    private Feedback feedback;

    private String tab = TABS.get(0);
    private transient @Nullable Lists lists;

    /** What is shown, and whether more is over than that. */
    private record Lists(
            List<Silence.View> active,
            List<Silence.View> planned,
            List<Silence.View> over,
            @Nullable String more) {}

    private transient @Nullable Map<UUID, Long> counts;

    private Lists lists() {
        if (lists == null) {
            Page page = ended.page(PAGE, null);
            lists = new Lists(
                    in(Silence.State.ACTIVE), in(Silence.State.PENDING), new ArrayList<>(views(page)), page.next());
        }
        return lists;
    }

    private List<Silence.View> in(Silence.State state) {
        return views(silences.list(Selection.of(MOST, null), state));
    }

    private static List<Silence.View> views(Page page) {
        return page.items().stream().map(Silence.View.class::cast).toList();
    }

    public List<Silence.View> active() {
        return lists().active();
    }

    public List<Silence.View> planned() {
        return lists().planned();
    }

    public List<Silence.View> over() {
        return lists().over();
    }

    public boolean isMore() {
        return lists().more() != null;
    }

    /** Shows what was over before those that are shown. */
    public void moreOver() {
        Lists shown = lists();
        Page page = ended.page(
                PAGE, shown.more() == null ? null : Rows.id(shown.more()).orElse(null));
        List<Silence.View> over = new ArrayList<>(shown.over());
        over.addAll(views(page));
        lists = new Lists(shown.active(), shown.planned(), over, page.next());
    }

    /** How many messages it holds back at the moment. */
    public long holds(UUID silence) {
        if (counts == null) {
            Map<UUID, Long> read = new HashMap<>();
            held.heaps().stream()
                    .filter(heap -> heap.by().source() != null)
                    .forEach(heap -> read.merge(
                            java.util.Objects.requireNonNull(heap.by().source()), heap.count(), Long::sum));
            counts = read;
        }
        return counts.getOrDefault(silence, 0L);
    }

    @NeedsRole(Roles.RESPONDER)
    public void end(Silence.View silence) {
        if (feedback.tried(() -> silences.expire(silence.id()))) {
            feedback.say("silences.endedNow", silence.reason());
        }
        lists = null;
        counts = null;
    }

    @NeedsRole(Roles.RESPONDER)
    public void remove(Silence.View silence) {
        if (feedback.tried(() -> silences.remove(silence.id()))) {
            feedback.say("silences.removed", silence.reason());
        }
        lists = null;
    }

    public List<String> tabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    /** What is no tab is the first one. */
    public void setTab(@Nullable String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }
}
