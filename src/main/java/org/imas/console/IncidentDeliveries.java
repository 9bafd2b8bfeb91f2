package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imas.history.DeadLetters;
import org.imas.history.DeliveryHistory;
import org.imas.history.DeliveryView;
import org.imas.platform.Roles;
import org.imas.provider.Preview;
import org.jspecify.annotations.Nullable;

/** Who was or will be told of an incident, and the steps on its room; a person may try one again or call one off. */
@Named
@ViewScoped
public class IncidentDeliveries implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 30;

    @Inject
    private DeliveryHistory history;

    @Inject
    private DeadLetters letters;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private boolean all;
    private @Nullable UUID chosen;
    private @Nullable String reason;
    private transient @Nullable Preview message;
    private transient Look.@Nullable Seen<List<DeliveryView>> seen;

    /** The latest first; all, or the few that concern people now. */
    public List<DeliveryView> notices(Look look) {
        List<DeliveryView> notices = read(look).stream()
                .filter(delivery -> delivery.task().tells())
                .sorted(Comparator.comparing((DeliveryView delivery) -> !pressing(delivery))
                        .thenComparing(Comparator.comparing(DeliveryView::id).reversed()))
                .toList();
        return all || notices.size() <= FEW ? notices : notices.subList(0, FEW);
    }

    /** How many are not shown. */
    public long hidden(Look look) {
        long notices =
                read(look).stream().filter(delivery -> delivery.task().tells()).count();
        return all ? 0 : Math.max(0, notices - FEW);
    }

    /** In the order in which they are done. */
    public List<DeliveryView> roomSteps(Look look) {
        return read(look).stream().filter(delivery -> !delivery.task().tells()).toList();
    }

    /** Whether any of it may change at any moment by itself. */
    public boolean moving(Look look) {
        return read(look).stream().anyMatch(delivery -> switch (delivery.state()) {
            case PENDING, SENDING, WAITING -> true;
            case HELD, DELIVERED, REFUSED, UNCLEAR, DEAD, CANCELLED, EXPIRED -> false;
        });
    }

    /** Whether something is still to be done about it, or went wrong and nobody has said that this is fine. */
    private static boolean pressing(DeliveryView delivery) {
        return delivery.state().open() || isLetter(delivery);
    }

    public boolean replayable(DeliveryView delivery) {
        return isLetter(delivery);
    }

    /** What a rule ended is no dead letter, unless its time was over before it could be tried. */
    private static boolean isLetter(DeliveryView delivery) {
        return switch (delivery.state()) {
            case REFUSED, UNCLEAR, DEAD -> true;
            case EXPIRED ->
                delivery.ending() != null && "too-late".equals(delivery.ending().code());
            case HELD, PENDING, SENDING, WAITING, DELIVERED, CANCELLED -> false;
        };
    }

    public void moreDeliveries() {
        all = true;
    }

    @NeedsRole(Roles.RESPONDER)
    public void replay(UUID id) {
        if (feedback.tried(() -> letters.replay(id, viewer.actor()))) {
            feedback.say("incident.replayed");
        }
    }

    public void selectForCancel(UUID id) {
        chosen = id;
        reason = null;
    }

    @NeedsRole(Roles.RESPONDER)
    public void callOff() {
        UUID id = Objects.requireNonNull(chosen);
        if (feedback.tried(() -> letters.cancel(id, viewer.actor(), reason))) {
            feedback.say("incident.cancelled");
        }
    }

    public void openMessage(UUID id) {
        message = history.message(id).orElse(null);
    }

    public @Nullable Preview message() {
        return message;
    }

    private List<DeliveryView> read(Look look) {
        List<DeliveryView> read = Look.Seen.at(look, seen);
        if (read == null) {
            read = history.ofIncident(look.incident(), viewer.locale());
            seen = new Look.Seen<>(look, read);
        }
        return read;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
