package org.imas.storm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each target is told, on this node and in memory: nobody waits for it, and a restart forgets it. What is held
 * for it is a row.
 */
@ApplicationScoped
public class Storms {

    /** Above this the lanes in which nothing happens any more are forgotten. */
    private static final int MANY = 10_000;

    private static final String SEV1 = "SEV1_CRITICAL";

    @Inject
    private StormSettings settings;

    private final Map<Lane, Recent> lanes = new ConcurrentHashMap<>();

    /** A target of a provider. */
    public record Lane(UUID provider, String target) {}

    /** What somebody is to be told, by what kind of provider, and when it would go out. */
    public record Wish(Lane lane, String type, String name, String severity, Instant due) {}

    /**
     * That it is too much.
     *
     * @param number the how manieth it would be within the interval
     * @param until when the digest of all that is due at that time for that target goes out
     */
    public record Excess(int number, Instant until) {}

    /** Counts it; or, where it is too much, says until when it waits. */
    public Optional<Excess> take(Wish wish, Instant at) {
        return unlimited(wish) ? Optional.empty() : decided(wish, at, true);
    }

    /** The same without counting it. */
    public Optional<Excess> imagine(Wish wish, Instant at) {
        return unlimited(wish) ? Optional.empty() : decided(wish, at, false);
    }

    private boolean unlimited(Wish wish) {
        return settings.most(wish.type()) == 0 || settings.tellsEach(wish.type(), wish.name());
    }

    private Optional<Excess> decided(Wish wish, Instant at, boolean counts) {
        Instant since = at.minus(settings.interval());
        Recent.Limit limit =
                new Recent.Limit(settings.most(wish.type()), SEV1.equals(wish.severity()) && !settings.includesSev1());
        int number;
        if (counts) {
            tidy(since);
            number = lanes.computeIfAbsent(wish.lane(), lane -> new Recent()).take(at, since, limit);
        } else {
            Recent recent = lanes.get(wish.lane());
            number = recent == null ? 0 : recent.imagine(at, since, limit);
        }
        return number == 0 ? Optional.empty() : Optional.of(new Excess(number, until(wish)));
    }

    /** The same on all nodes, so that they hold for one digest, but not the same for all targets, which would go out at once. */
    private Instant until(Wish wish) {
        Lane lane = wish.lane();
        long length = settings.interval().toMillis();
        long offset = Math.floorMod(
                (long) lane.provider().hashCode() * 31 + lane.target().hashCode(), length);
        long intervals = Math.floorDiv(wish.due().toEpochMilli() - offset, length) + 1;
        return Instant.ofEpochMilli(intervals * length + offset);
    }

    private void tidy(Instant since) {
        if (lanes.size() >= MANY) {
            lanes.values().removeIf(recent -> recent.idle(since));
        }
    }
}
