package org.imas.history;

import java.util.List;
import java.util.stream.Stream;
import org.imas.delivery.HeldBy;
import org.jspecify.annotations.Nullable;

/**
 * What holds or held deliveries back, as a caller wrote it; an absent value matches all.
 *
 * @param heldBy a {@link HeldBy.Kind}
 * @param holder the id of the silence, the maintenance window, or the team or person with quiet hours
 * @param digest the id of the delivery that told of them
 */
public record HoldCriteria(
        @Nullable String heldBy,
        @Nullable String holder,
        @Nullable String digest) {

    private static final List<String> KINDS =
            Stream.of(HeldBy.Kind.values()).map(Enum::name).toList();

    DeliveryFilter and(DeliveryFilter filter) {
        CriteriaReader reader = new CriteriaReader("");
        List<String> kinds = reader.among("heldBy", heldBy == null ? null : List.of(heldBy), KINDS);
        HeldBy.Kind kind =
                kinds == null || heldBy == null || !KINDS.contains(heldBy) ? null : HeldBy.Kind.valueOf(heldBy);
        DeliveryFilter held = filter.and("e.heldKind = :heldKind", "heldKind", kind)
                .and("e.heldSource = :holder", "holder", reader.id("holder", holder))
                .and("e.digest = :digest", "digest", reader.id("digest", digest));
        reader.refuseFaults();
        return held;
    }
}
