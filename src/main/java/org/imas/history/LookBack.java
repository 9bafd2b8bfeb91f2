package org.imas.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Looks back for deliveries as far as it comes in a moment, and says how far that was: what no index finds may be one in a
 * million, and nobody waits for that without a word.
 */
@ApplicationScoped
@Transactional
public class LookBack {

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration FIRST = Duration.ofHours(1);

    @Inject
    private DeliverySearch search;

    @Inject
    private Clock clock;

    /** How many keys are read at once where an index leads to them. */
    int few = 20_000;

    /** From the newest on, or from where the last look ended. */
    public LookedBack find(DeliveryWish wish, int limit, @Nullable String cursor, Locale reader) {
        DeliveryFilter filter = wish.all();
        UUID after = cursor == null ? Ids.firstAt(clock.instant().plus(FIRST)) : id(cursor);
        Look look = new Look(filter, limit, after);
        if (!wish.few() || !look.whole()) {
            look.windows();
        }
        return look.told(reader);
    }

    private static UUID id(String cursor) {
        return Rows.id(cursor)
                .orElseThrow(() -> new Refusal(Problem.invalid("cursor", "is not one that a list answered")));
    }

    /** One look from a key on; what it has found are keys. */
    private final class Look {

        private final DeliveryFilter filter;
        private final int limit;
        private final List<UUID> found = new ArrayList<>();
        private UUID reached;
        private boolean done;

        Look(DeliveryFilter filter, int limit, UUID after) {
            this.filter = filter;
            this.limit = limit;
            this.reached = after;
        }

        /** All that match, whatever their keys, or H2 would go by those; false where they are not as few as thought. */
        boolean whole() {
            List<UUID> all = search.ids(filter, null, few + 1);
            if (all.size() > few) {
                return false;
            }
            all.stream()
                    .filter(id -> id.compareTo(reached) < 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(limit + 1)
                    .forEach(found::add);
            done = true;
            return true;
        }

        /** Each twice as long as the one before, as long as that is quick: H2 reads no index backwards. */
        void windows() {
            UUID oldest = search.oldest();
            Duration window = FIRST;
            long begun = System.nanoTime();
            while (found.size() <= limit && !done && elapsed(begun).compareTo(MOMENT) < 0) {
                Instant since = Ids.madeAt(reached).minus(window);
                long step = System.nanoTime();
                take(Ids.firstAt(since));
                done = oldest == null || reached.compareTo(oldest) <= 0;
                window = elapsed(step).multipliedBy(4).compareTo(MOMENT) < 0 ? window.multipliedBy(2) : window;
            }
        }

        private void take(UUID since) {
            DeliveryFilter rest = filter.and("e.id < :after", "after", reached).and("e.id >= :since", "since", since);
            found.addAll(search.ids(rest, "e.id desc", limit + 1 - found.size()));
            reached = since;
        }

        private Duration elapsed(long since) {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        LookedBack told(Locale reader) {
            boolean full = found.size() > limit;
            List<UUID> shown = full ? found.subList(0, limit) : found;
            String next = full ? shown.get(limit - 1).toString() : done ? null : reached.toString();
            return new LookedBack(search.summaries(shown, reader), next, full || done ? null : Ids.madeAt(reached));
        }
    }
}
