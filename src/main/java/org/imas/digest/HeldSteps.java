package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.HeldDeliveries;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.storm.StormSettings;
import org.jspecify.annotations.Nullable;

/** What a round consists of. */
@ApplicationScoped
public class HeldSteps {

    @Inject
    private HeldReview review;

    @Inject
    private Releases releases;

    @Inject
    private EndingSilences endings;

    @Inject
    private HeldMetrics metrics;

    @Inject
    private Silences silences;

    @Inject
    private DigestSettings settings;

    @Inject
    private StormSettings storms;

    @Inject
    private ProviderTypes types;

    void check() {
        settings.check();
        storms.check(types.all().stream().map(KnownType::name).toList());
    }

    Duration gather() {
        return settings.gather();
    }

    @Nullable
    UUID review(UUID after) {
        return review.next(after);
    }

    void release(HeldDeliveries.Lane lane) {
        releases.release(lane);
    }

    /** The silences that are about to end, and lasted longer than the word before takes. */
    List<Silence.View> ending() {
        Duration lead = settings.endingNotice();
        return lead.isZero()
                ? List.of()
                : silences.endingWithin(lead).stream()
                        .filter(silence -> silence.from().isBefore(silence.to().minus(lead)))
                        .toList();
    }

    void tell(Silence.View silence) {
        endings.tell(silence);
    }

    void count() {
        metrics.count();
    }
}
