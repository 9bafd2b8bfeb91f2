package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imas.provider.SendResult;

/** Says whether one more call may be made now on a configured provider; each has a gate of its own on this node. */
@ApplicationScoped
public class ProviderGates {

    private static final int CONCURRENCY = 20;
    private static final Duration COARSE = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofMillis(100);

    @Inject
    private Providers providers;

    private final Map<UUID, Semaphore> gates = new ConcurrentHashMap<>();

    /** Asks for one call; never blocks. A granted permit must be given back. A deleted provider refuses by itself. */
    public Admission admit(UUID providerId, String target) {
        Optional<GateSettings> settings = settings(providerId);
        if (settings.isPresent() && !settings.get().active()) {
            return Admission.no(Admission.INACTIVE, COARSE);
        }
        Semaphore places = gates.computeIfAbsent(providerId, id -> new Semaphore(CONCURRENCY));
        return places.tryAcquire()
                ? Admission.go(new Place(places, new AtomicBoolean()))
                : Admission.no(Admission.BUSY, BUSY);
    }

    /** Empty when it was deleted. */
    Optional<GateSettings> settings(UUID id) {
        return providers
                .byId(id)
                .map(found -> new GateSettings(found.id(), found.name(), found.type(), found.active()));
    }

    private record Place(Semaphore places, AtomicBoolean given) implements Permit {

        @Override
        public void done(SendResult result, Duration took) {
            unused();
        }

        @Override
        public void unused() {
            if (given.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
