package org.imas.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.imas.provider.SendResult;

/** Says whether one more call may be made now on a configured provider; each has a gate of its own on this node. */
@ApplicationScoped
public class ProviderGates {

    /** A gate that nobody asked for so long is dropped, and made anew when somebody does. */
    static final Duration DROP_AFTER = Duration.ofHours(1);

    @Inject
    private GateRegister register;

    @Inject
    private GateConfig config;

    @Inject
    private GateMetrics metrics;

    @Inject
    private Ticks ticks;

    private final Map<UUID, Gate> gates = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private Gate.Setting setting;

    @PostConstruct
    void open() {
        setting = new Gate.Setting(config, ticks, metrics, new Share.Common(config.total(), taken));
        new Circuit("start", config.circuit(), ticks); // throws where the configuration cannot work
        metrics.show(this::shown);
    }

    /** Makes this bean at the start: a wrong value in the configuration must stop that. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        register.check();
    }

    /**
     * Asks for one call; never blocks. A granted permit must be given back. For a deleted provider there is always
     * one: the call itself says that it was deleted.
     */
    public Admission admit(UUID providerId, String target) {
        Optional<GateSettings> settings = settings(providerId);
        if (settings.isEmpty()) {
            drop(providerId);
            return Admission.go(Ungated.PERMIT);
        }
        Admission admission = gate(settings.get()).admit(target);
        if (!admission.granted()) {
            metrics.refused(settings.get().name(), admission.code());
        }
        return admission;
    }

    /** How the gate of a provider stands. */
    public GateView view(UUID providerId) {
        return settings(providerId).map(found -> gate(found).view()).orElseThrow();
    }

    /** Empty when it was deleted. */
    Optional<GateSettings> settings(UUID id) {
        return register.of(id);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProviderChanged event) {
        register.forget(event.id());
    }

    void removed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProviderRemoving event) {
        register.forget(event.id());
        drop(event.id());
    }

    private Gate gate(GateSettings settings) {
        Gate gate = gates.computeIfAbsent(settings.id(), id -> new Gate(settings, setting));
        gate.follow(settings);
        return gate;
    }

    private void drop(UUID id) {
        Gate gone = gates.remove(id);
        if (gone != null) {
            metrics.forget(gone.settings().name());
        }
    }

    /** One for each name: of a provider that was deleted on another node, and added again, an old gate may be left. */
    private Collection<Gate> shown() {
        gates.values().removeIf(gate -> gate.idle(DROP_AFTER));
        Map<String, Gate> byName = new LinkedHashMap<>();
        gates.values().forEach(gate -> byName.put(gate.settings().name(), gate));
        return byName.values();
    }

    /** For what has no gate. */
    private enum Ungated implements Permit {
        PERMIT;

        @Override
        public void done(SendResult result, Duration took) {
            // nobody is there to be told
        }

        @Override
        public void unused() {
            // nothing was taken
        }
    }
}
