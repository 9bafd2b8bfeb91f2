package org.imas.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider as an operator looks at it: what it is set to, how it goes on this node, and that in one word. */
public record ProviderOverview(ProviderView provider, ProviderHealth health, Condition condition) {

    /** From what keeps it from sending at all to what is as it should be. */
    public enum Condition {
        INACTIVE,
        PAUSED,
        /** Its settings were sealed with another key. */
        UNREADABLE,
        /** Its circuit is open: the service is left alone for a while. */
        LEFT_ALONE,
        /** One call tries whether the service is well again. */
        PROBING,
        /** The service asked not to be called for a while. */
        RESTING,
        /** The last call was not accepted. */
        FAILING,
        WORKING,
        /** This node has not called it yet. */
        UNUSED
    }

    static ProviderOverview of(ProviderView provider, ProviderHealth health, boolean readable) {
        return new ProviderOverview(provider, health, readable ? condition(health) : Condition.UNREADABLE);
    }

    private static Condition condition(ProviderHealth health) {
        if (!health.active()) {
            return Condition.INACTIVE;
        }
        return health.paused() != null ? Condition.PAUSED : condition(health.gate());
    }

    private static Condition condition(GateView gate) {
        String circuit = gate.circuit().state();
        if (!circuit.equals("CLOSED")) {
            return circuit.equals("OPEN") ? Condition.LEFT_ALONE : Condition.PROBING;
        }
        if (gate.restingUntil() != null) {
            return Condition.RESTING;
        }
        GateView.ErrorView error = gate.lastError();
        Instant success = gate.lastSuccessAt();
        if (error != null && later(error.at(), success)) {
            return Condition.FAILING;
        }
        return success == null ? Condition.UNUSED : Condition.WORKING;
    }

    private static boolean later(Instant error, @Nullable Instant success) {
        return success == null || error.isAfter(success);
    }
}
