package org.imas.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is told and why, as a caller wrote it; an absent value matches all.
 *
 * @param target a part of the target, in whatever case
 * @param reason the kind of one of the {@link org.imas.delivery.Reason}s
 */
public record AimCriteria(@Nullable String target, @Nullable String reason) {

    static final AimCriteria NONE = new AimCriteria(null, null);

    private static final String PLAIN = "[A-Z_]{1,40}";

    DeliveryFilter and(DeliveryFilter filter) {
        CriteriaReader reader = new CriteriaReader("");
        boolean kind = reason == null || reason.matches(PLAIN);
        if (!kind) {
            reader.fault("reason", "must be the kind of a reason, such as ON_CALL");
        }
        DeliveryFilter aimed = filter.and("lower(e.target) like :target escape '!'", "target", part())
                .and("e.reasons like :reason escape '!'", "reason", kind ? written() : null);
        reader.refuseFaults();
        return aimed;
    }

    private @Nullable String part() {
        return target == null ? null : "%" + plain(target.toLowerCase(Locale.ROOT)) + "%";
    }

    private @Nullable String written() {
        return reason == null ? null : "%\"kind\":\"" + plain(reason) + "\"%";
    }

    private static String plain(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
