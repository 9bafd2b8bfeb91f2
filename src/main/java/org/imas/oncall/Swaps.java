package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.imas.oncall.Swap.Half;
import org.imas.platform.Checks;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Exchanges of time on call: each is two overrides, or none. */
@ApplicationScoped
@Transactional
public class Swaps {

    @Inject
    private Checks checks;

    @Inject
    private OverrideDrafts drafts;

    @Inject
    private Plans plans;

    @Inject
    private OnCallOverrides overrides;

    public List<OnCallOverride.View> swap(Swap swap, String author) {
        checks.check(swap);
        Half first = Objects.requireNonNull(swap.first());
        Half second = Objects.requireNonNull(swap.second());
        serves("first", swap.override(first, first));
        serves("second", swap.override(second, second));
        return List.of(
                overrides.add(swap.override(second, first), author),
                overrides.add(swap.override(first, second), author));
    }

    /** Nobody can give away what is not theirs, and an override would replace all who serve together. */
    private void serves(String half, OnCallOverride.Draft own) {
        OnCallOverride.Whose whose = drafts.whose(own, half + ".");
        Period time = new Period(Objects.requireNonNull(own.from()), Objects.requireNonNull(own.to()));
        List<Duty> duties = plans.stored(whose.team(), time.from()).during(time).stream()
                .filter(duty -> duty.level() == own.levelOrFirst())
                .toList();
        boolean alone = duties.stream()
                .allMatch(duty -> duty.person().id().equals(whose.person().id()));
        List<Period> served =
                duties.stream().map(duty -> new Period(duty.from(), duty.to())).toList();
        if (!alone || !time.without(served).isEmpty()) {
            String reason = "is not the one on call at level " + own.levelOrFirst() + " for all of that time";
            throw new Refusal(Problem.invalid(half + ".person", reason));
        }
    }
}
