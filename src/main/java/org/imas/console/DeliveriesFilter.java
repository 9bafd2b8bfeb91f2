package org.imas.console;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.delivery.DeliveryState;
import org.imas.history.AimCriteria;
import org.imas.history.DeliveryCriteria;
import org.imas.history.DeliveryWish;
import org.imas.history.HoldCriteria;
import org.jspecify.annotations.Nullable;

/** Which deliveries a page shows, as its address says; days are those of the viewer. */
public class DeliveriesFilter implements Serializable {

    /** All that have not come to an end, and all that failed: each is several states. */
    static final String OPEN = "OPEN";

    static final String FAILED = "FAILED";

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> values = new HashMap<>();

    /** By the name of the parameter. */
    public Map<String, String> getValues() {
        return values;
    }

    public boolean isAny() {
        return values.values().stream().anyMatch(value -> value != null && !value.isBlank());
    }

    DeliveryWish wish(ZoneId zone) {
        String severity = value("severity");
        DeliveryCriteria criteria = new DeliveryCriteria(
                value("provider"),
                value("type"),
                severity == null ? null : List.of(severity),
                states(value("state")),
                value("code"),
                value("incident"),
                Days.begin(value("from"), 0, zone),
                Days.begin(value("to"), 1, zone));
        return new DeliveryWish(
                criteria,
                new HoldCriteria(value("heldBy"), value("holder"), value("digest")),
                new AimCriteria(value("target"), value("reason")));
    }

    private static @Nullable List<String> states(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return switch (given) {
            case OPEN -> names(Stream.of(DeliveryState.values()).filter(DeliveryState::open));
            case FAILED -> names(Stream.of(DeliveryState.REFUSED, DeliveryState.UNCLEAR, DeliveryState.DEAD));
            default -> List.of(given);
        };
    }

    private static List<String> names(Stream<DeliveryState> states) {
        return states.map(Enum::name).toList();
    }

    private @Nullable String value(String parameter) {
        String given = values.get(parameter);
        return given == null || given.isBlank() ? null : given.strip();
    }
}
