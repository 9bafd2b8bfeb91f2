package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Roles;
import org.imas.registry.Pause;
import org.imas.registry.ProviderOverview;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** The configured providers: whether they are in use, how it goes with them on this node, and what was wrong last. */
@Named
@ViewScoped
public class ProvidersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    @Inject
    private ProviderSummaries summaries;

    @Inject
    private Providers providers;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String type;
    private @Nullable String active;
    private @Nullable String condition;
    private int shown = AT_ONCE;
    private @Nullable String pausing;
    private @Nullable String reason;
    private transient @Nullable List<ProviderLine> all;

    public List<ProviderLine> getLines() {
        return matching().stream().limit(shown).toList();
    }

    public boolean isMore() {
        return matching().size() > shown;
    }

    public void more() {
        shown += AT_ONCE;
    }

    public boolean isNone() {
        return all().isEmpty();
    }

    private List<ProviderLine> matching() {
        return all().stream()
                .filter(line -> type == null || type.isBlank() || line.isOf(type))
                .filter(line ->
                        blank(active) || Boolean.toString(line.isActive()).equals(active))
                .filter(line -> blank(condition) || line.getCondition().equals(condition))
                .toList();
    }

    private List<ProviderLine> all() {
        if (all == null) {
            all = summaries.all();
        }
        return all;
    }

    @NeedsRole(Roles.ADMIN)
    public void activate(ProviderLine line) {
        if (feedback.tried(() -> providers.activate(UUID.fromString(line.getId()), line.isActive()))) {
            feedback.say(line.isActive() ? "providers.activated" : "providers.deactivated", line.getName());
        }
        refresh();
    }

    /** Asks why. */
    public void openPause(String id) {
        pausing = id;
        reason = null;
    }

    @NeedsRole(Roles.RESPONDER)
    public void pause() {
        if (feedback.tried(() ->
                providers.pause(UUID.fromString(String.valueOf(pausing)), Pause.reason(reason), viewer.actor()))) {
            feedback.say("providers.pausedNow");
            refresh();
        }
    }

    @NeedsRole(Roles.RESPONDER)
    public void resume(String id) {
        if (feedback.tried(() -> providers.resume(UUID.fromString(id)))) {
            feedback.say("providers.resumedNow");
        }
        refresh();
    }

    public void refresh() {
        all = null;
    }

    public List<String> getConditions() {
        return List.of(ProviderOverview.Condition.values()).stream()
                .map(Enum::name)
                .toList();
    }

    /** The process that answers: health is what it knows. */
    public String getNode() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    public boolean isFiltered() {
        return !(blank(type) && blank(active) && blank(condition));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getActive() {
        return active;
    }

    public void setActive(@Nullable String active) {
        this.active = active;
    }

    public @Nullable String getCondition() {
        return condition;
    }

    public void setCondition(@Nullable String condition) {
        this.condition = condition;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
