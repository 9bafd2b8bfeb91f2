package org.imas.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.registry.Admission;
import org.imas.registry.Permit;
import org.imas.registry.ProviderGates;

/** Asks the gates for the deliveries of one batch; whom a provider refused once, it need not be asked for again. */
final class Turnstile {

    private final ProviderGates gates;
    private final Map<String, Admission> refused = new HashMap<>();
    private final List<Permit> granted = new ArrayList<>();

    Turnstile(ProviderGates gates) {
        this.gates = gates;
    }

    Admission ask(Delivery delivery) {
        return ask(delivery.providerId(), delivery.target());
    }

    private Admission ask(UUID provider, String target) {
        String lane = provider + " " + target;
        Admission known = refused.get(lane);
        if (known != null) {
            return known;
        }
        Admission admission = gates.admit(provider, target);
        if (admission.permit() == null) {
            refused.put(lane, admission);
        } else {
            granted.add(admission.permit());
        }
        return admission;
    }

    /** Gives everything back: the batch came to nothing. */
    void undo() {
        granted.forEach(Permit::unused);
    }
}
