package org.imas.history;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of the delivery lists; {@code severity} and {@code state} may be given several times. */
public class DeliveryQuery {

    @QueryParam("provider")
    @Nullable
    String provider;

    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("severity")
    List<String> severities = List.of();

    @QueryParam("state")
    List<String> states = List.of();

    @QueryParam("code")
    @Nullable
    String code;

    @QueryParam("incident")
    @Nullable
    String incident;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("heldBy")
    @Nullable
    String heldBy;

    @QueryParam("holder")
    @Nullable
    String holder;

    @QueryParam("digest")
    @Nullable
    String digest;

    @QueryParam("target")
    @Nullable
    String target;

    @QueryParam("reason")
    @Nullable
    String reason;

    /** All that is given. */
    DeliveryWish wish() {
        return new DeliveryWish(criteria(), holds(), new AimCriteria(target, reason));
    }

    private HoldCriteria holds() {
        return new HoldCriteria(heldBy, holder, digest);
    }

    private DeliveryCriteria criteria() {
        return new DeliveryCriteria(provider, type, severities, states, code, incident, from, to);
    }
}
