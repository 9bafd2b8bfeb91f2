package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Ids;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Reach;
import org.imas.provider.Remedy;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** Sends one test notification while the operator waits; nothing is stored, and an inactive provider may be tried. */
@ApplicationScoped
public class TestSend {

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderCalls calls;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.brand")
    private String brand;

    /** Whom to send to; may be absent where the provider has a default target. */
    public record Wish(@Nullable String target) {}

    /** What the remote said and how long it took in milliseconds; where it refused, the cause and what to do. */
    public record Outcome(
            String outcome,
            String code,
            String detail,
            String target,
            long durationMs,
            @Nullable String cause,
            @Nullable String remedy) {}

    public Outcome send(UUID id, @Nullable Wish wish, Locale reader) {
        Providers.Trial trial = providers.trial(id);
        String target = target(trial, wish);
        long from = System.nanoTime();
        SendResult result = calls.call(trial.configured(), Parcel.notice(Ids.next(), target, notice(trial.name())));
        long took = Duration.ofNanos(System.nanoTime() - from).toMillis();
        Optional<Remedy> remedy = SendResult.OK.equals(result.code())
                ? Optional.empty()
                : types.known(trial.configured().type()).remedy(result.code(), reader);
        return new Outcome(
                result.outcome().name(),
                result.code(),
                result.detail(),
                target,
                took,
                remedy.map(Remedy::cause).orElse(null),
                remedy.map(Remedy::remedy).orElse(null));
    }

    private static String target(Providers.Trial trial, @Nullable Wish wish) {
        if (wish != null && wish.target() != null && !wish.target().isBlank()) {
            return wish.target().strip();
        }
        if (trial.reach() != Reach.CHANNEL) {
            throw new Refusal(Problem.invalid("target", "is required: whom to send the test to"));
        }
        return trial.defaultTarget();
    }

    private Notice notice(String provider) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        return new Notice(
                "TEST",
                1,
                id,
                id.toString().substring(28),
                "Test notification",
                "This is a test of the provider " + provider + ", sent by " + brand + " Manager.",
                "SEV4_LOW",
                "TRIGGERED",
                "test-service",
                List.of(),
                Map.of(),
                Links.NONE,
                now,
                null);
    }
}
