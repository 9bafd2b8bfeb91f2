package org.imas.history;

import java.util.List;
import java.util.stream.Stream;
import org.imas.delivery.DeliveryState;

/** Which deliveries a page wants to see, as its address says. */
public record DeliveryWish(DeliveryCriteria criteria, HoldCriteria holds, AimCriteria aim) {

    DeliveryFilter letters() {
        return also(DeliveryFilter.letters(criteria, ""));
    }

    DeliveryFilter all() {
        return also(DeliveryFilter.all(criteria));
    }

    private DeliveryFilter also(DeliveryFilter filter) {
        return aim.and(holds.and(filter));
    }

    /** Whether few can match, and an index leads to them. */
    boolean few() {
        List<String> names = criteria.state() == null ? List.of() : criteria.state();
        List<DeliveryState> states = Stream.of(DeliveryState.values())
                .filter(state -> names.contains(state.name()))
                .toList();
        boolean open = states.stream().allMatch(DeliveryState::open);
        boolean dead = states.stream().allMatch(state -> state.failed() && state != DeliveryState.EXPIRED);
        return criteria.incident() != null || (!states.isEmpty() && (open || dead));
    }
}
