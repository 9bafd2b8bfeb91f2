package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.audit.AuditLog;
import org.imas.delivery.OldDeliveries;
import org.imas.incident.IncidentRetention;
import org.imas.silence.OldSilences;
import org.jspecify.annotations.Nullable;

/** Removes what is old, one small transaction for each batch; what another node has removed already does not matter. */
@ApplicationScoped
@Transactional
public class Purge {

    @Inject
    private OldDeliveries deliveries;

    @Inject
    private IncidentRetention incidents;

    @Inject
    private OldSilences silences;

    @Inject
    private AuditLog audit;

    @Inject
    private RetentionSettings settings;

    @Inject
    private Clock clock;

    /**
     * How far a batch came.
     *
     * @param last the key where the next one goes on; absent where there is none
     */
    record Walked(int purged, @Nullable UUID last) {}

    /** Looks at the next deliveries after that key. */
    Walked deliveries(UUID after) {
        Instant now = clock.instant();
        Duration least = min(settings.deliveries(), settings.deadLetters());
        List<OldDeliveries.Old> batch = deliveries.after(after, now.minus(least), settings.batch());
        List<OldDeliveries.Old> old =
                batch.stream().filter(delivery -> old(delivery, now)).toList();
        Set<UUID> open = incidents.openAmong(
                old.stream().map(OldDeliveries.Old::incidentId).collect(Collectors.toSet()));
        List<UUID> unwanted = old.stream()
                .filter(delivery -> !open.contains(delivery.incidentId()))
                .map(OldDeliveries.Old::id)
                .toList();
        int purged = unwanted.isEmpty() ? 0 : deliveries.purge(unwanted);
        UUID last = batch.size() < settings.batch()
                ? null
                : batch.get(batch.size() - 1).id();
        return new Walked(purged, last);
    }

    int idempotencyKeys() {
        return incidents.forgetKeys(clock.instant().minus(settings.idempotencyKeys()), settings.batch());
    }

    int silences() {
        return silences.purge(clock.instant().minus(settings.silences()), settings.batch());
    }

    int auditEntries() {
        return audit.purge(clock.instant().minus(settings.audit()), settings.batch());
    }

    private boolean old(OldDeliveries.Old delivery, Instant now) {
        Instant finished = delivery.finishedAt();
        Duration age = delivery.letter() ? settings.deadLetters() : settings.deliveries();
        return finished != null && !finished.isAfter(now.minus(age));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
