package org.imas.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** The gate of one configured provider on this node. */
final class Gate {

    /** What pauses or is inactive is announced when it goes on; this is for nodes that do not hear it. */
    static final Duration COARSE = Duration.ofSeconds(10);

    /** What all gates of a node have in common. */
    record Setting(GateConfig config, Ticks ticks, GateMetrics metrics, Share.Common common) {}

    /** The last time it went wrong and the last time it went well. */
    record Last(
            @Nullable String errorCode,
            @Nullable Instant errorAt,
            @Nullable Instant successAt) {}

    private final Setting setting;
    private final Share share;
    private volatile GateSettings settings;
    private Circuit circuit;
    private Limits limits;
    private Last last = new Last(null, null, null);
    private volatile long askedAt;

    Gate(GateSettings settings, Setting setting) {
        this.setting = setting;
        this.settings = settings;
        this.share = new Share(settings.concurrency(), setting.common(), setting.ticks());
        this.circuit = newCircuit(settings);
        this.limits = newLimits(settings);
        this.askedAt = setting.ticks().nanos();
    }

    private Circuit newCircuit(GateSettings of) {
        return new Circuit(of.id().toString(), setting.config().circuit(), setting.ticks());
    }

    private Limits newLimits(GateSettings of) {
        return new Limits(of.rates(), of.byTarget(), setting.ticks());
    }

    /** Takes changes up. Whoever changed it wants to see whether it works now: what was learnt before is forgotten. */
    void follow(GateSettings now) {
        if (now.version() > settings.version()) {
            changed(now);
        }
    }

    private synchronized void changed(GateSettings now) {
        if (now.version() <= settings.version()) {
            return;
        }
        circuit = newCircuit(now);
        if (!now.rates().equals(settings.rates()) || now.byTarget() != settings.byTarget()) {
            limits = newLimits(now);
        }
        share.most(now.concurrency());
        if (!now.name().equals(settings.name())) {
            setting.metrics().forget(settings.name());
        }
        settings = now;
    }

    synchronized Admission admit(String target) {
        askedAt = setting.ticks().nanos();
        if (!settings.active()) {
            return Admission.no(Admission.INACTIVE, COARSE);
        }
        if (settings.paused()) {
            return Admission.no(Admission.PAUSED, COARSE);
        }
        Duration resting = limits.resting(target);
        if (!resting.isZero()) {
            return Admission.no(Admission.RATE_LIMITED, resting);
        }
        if (!share.free()) {
            return Admission.no(Admission.BUSY, share.retryIn());
        }
        return circuit.admits() ? withToken(target) : Admission.no(Admission.CIRCUIT_OPEN, circuit.retryIn());
    }

    private Admission withToken(String target) {
        Place place = new Place(target, circuit, limits);
        Duration toWait = limits.take(target);
        if (!toWait.isZero()) {
            circuit.unused(place.era);
            return Admission.no(Admission.RATE_LIMITED, toWait);
        }
        share.enter(place);
        return Admission.go(place);
    }

    private void ended(Place place, SendResult result, Duration took) {
        Verdict verdict = Verdict.of(result);
        synchronized (this) {
            share.leave(place, took);
            place.circuit.ended(place.era, verdict, took);
            if (verdict == Verdict.THROTTLED || result.retryAfter() != null) {
                limits.rest(place.target, setting.config().rest(result.retryAfter()));
            }
            remember(result);
        }
        setting.metrics().called(settings, result, took);
    }

    private void remember(SendResult result) {
        Instant now = setting.ticks().now();
        last = result.outcome() == Outcome.ACCEPTED
                ? new Last(last.errorCode(), last.errorAt(), now)
                : new Last(result.code(), now, last.successAt());
    }

    private synchronized void unused(Place place) {
        share.giveBack(place);
        place.circuit.unused(place.era);
        place.limits.giveBack(place.target);
    }

    GateSettings settings() {
        return settings;
    }

    synchronized int inFlight() {
        return share.inFlight();
    }

    synchronized String circuitState() {
        return circuit.state().name();
    }

    /** Whether nobody would miss it. */
    synchronized boolean idle(Duration age) {
        return share.inFlight() == 0 && setting.ticks().since(askedAt).compareTo(age) > 0;
    }

    synchronized GateView view() {
        return GateView.of(share, circuit, limits, last, setting.ticks());
    }

    /** One call under way; it answers to the circuit and the limits that let it in. */
    private final class Place implements Permit {

        private final String target;
        private final Circuit circuit;
        private final Limits limits;
        private final int era;
        private final AtomicBoolean over = new AtomicBoolean();

        Place(String target, Circuit circuit, Limits limits) {
            this.target = target;
            this.circuit = circuit;
            this.limits = limits;
            this.era = circuit.era();
        }

        @Override
        public void done(SendResult result, Duration took) {
            if (over.compareAndSet(false, true)) {
                ended(this, result, took);
            }
        }

        @Override
        public void unused() {
            if (over.compareAndSet(false, true)) {
                Gate.this.unused(this);
            }
        }
    }
}
