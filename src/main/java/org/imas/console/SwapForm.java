package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.oncall.Swap;
import org.imas.oncall.Swaps;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** Two who take each other's time, chosen among what lies ahead. */
@Named
@ViewScoped
public class SwapForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Swaps swaps;

    @Inject
    private OnCallPage page;

    @Inject
    private Feedback feedback;

    @Inject
    private OnCallAhead ahead;

    private List<Stretch> duties = List.of();
    private @Nullable Integer first;
    private @Nullable Integer second;
    private @Nullable String reason;

    /** With what can be given away now: its places in the list are what is chosen. */
    public void open() {
        duties = ahead.duties();
        first = null;
        second = null;
        reason = null;
    }

    @NeedsRole(Roles.RESPONDER)
    public void swap() {
        if (first == null || second == null) {
            feedback.refuse("oncall.chooseBoth");
            return;
        }
        Stretch mine = duties.get(first);
        Stretch theirs = duties.get(second);
        if (mine.level() != theirs.level() || Objects.equals(mine.who(), theirs.who())) {
            feedback.refuse("oncall.notThese");
        } else if (feedback.tried(() -> swaps.swap(swap(mine, theirs), page.actor()))) {
            feedback.say("oncall.swapped", mine.name(), theirs.name());
            ahead.refresh();
        }
    }

    private Swap swap(Stretch mine, Stretch theirs) {
        UUID team = Objects.requireNonNull(page.teamId());
        return new Swap(team.toString(), mine.level(), half(mine), half(theirs), reason);
    }

    /** What is left of it: nobody gives away what is over. */
    private Swap.Half half(Stretch duty) {
        Instant now = page.at().truncatedTo(ChronoUnit.MINUTES);
        Instant from = duty.from().isAfter(now) ? duty.from() : now;
        return new Swap.Half(Objects.requireNonNull(duty.who()).id().toString(), from, duty.to());
    }

    public List<Integer> places() {
        return IntStream.range(0, duties.size()).boxed().toList();
    }

    public List<Stretch> getDuties() {
        return duties;
    }

    public @Nullable Integer getFirst() {
        return first;
    }

    public void setFirst(@Nullable Integer first) {
        this.first = first;
    }

    public @Nullable Integer getSecond() {
        return second;
    }

    public void setSecond(@Nullable Integer second) {
        this.second = second;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
