package org.imas.delivery;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Tracing;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.imas.registry.ProviderCalls;
import org.imas.registry.ProviderGates;

/** Makes attempts: claims in batches, sends without holding a transaction, hands over how each ended. */
@ApplicationScoped
public class Dispatcher {

    @Inject
    private Claims claims;

    @Inject
    private ProviderGates gates;

    @Inject
    private ProviderCalls providers;

    @Inject
    private Ledger ledger;

    @Inject
    private Tracing tracing;

    @Inject
    private Clock clock;

    /** Takes what of these may be sent now. */
    Claims.Batch claim(List<UUID> ids) {
        Turnstile turnstile = new Turnstile(gates);
        try {
            return claims.claim(ids, turnstile);
        } catch (RuntimeException e) {
            turnstile.undo();
            throw e;
        }
    }

    /** Makes one attempt; whatever happens, its end is stored. */
    void send(Claim claim) {
        Instant startedAt = clock.instant();
        long from = System.nanoTime();
        SendResult result = called(claim);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        claim.permit().done(result, took);
        ledger.enter(new Endings.Done(claim, new Ended(startedAt, took, result)));
    }

    /** A part of the trace in which the incident was reported; no target is named, it may be a person's. */
    private SendResult called(Claim claim) {
        Delivery delivery = claim.claimed();
        String name = "deliver " + delivery.providerType();
        return tracing.span(name, SpanKind.CLIENT, claim.notice().traceparent(), span -> {
            SendResult result = providers.call(claim.providerId(), claim.parcel());
            span.setAttribute("imas.incident.id", delivery.incidentId().toString());
            span.setAttribute("imas.delivery.id", delivery.id().toString());
            span.setAttribute("imas.delivery.attempt", claim.attempt());
            span.setAttribute("imas.delivery.outcome", result.outcome().name());
            span.setAttribute("imas.provider.name", delivery.providerName());
            if (result.outcome() != Outcome.ACCEPTED) {
                span.setStatus(StatusCode.ERROR, result.code());
            }
            return result;
        });
    }
}
