package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The silences in the database, and what is held back by them and by maintenance windows. */
@ApplicationScoped
public class Silences {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private Rows rows;

    @Inject
    private SilenceDrafts drafts;

    @Inject
    private InForce inForce;

    @Inject
    private Clock clock;

    /** What holds it back at that time: of several the one that ends last. */
    public Optional<Hold> holding(Affected affected, Instant at) {
        return inForce.holding(affected, at);
    }

    /** Those that have not ended and will within that time, the first to end first: for a word before they do. */
    @Transactional
    public List<Silence.View> endingWithin(Duration time) {
        Instant now = clock.instant();
        Selection ending = Selection.of(MOST_AT_ONCE, null)
                .and("e.endsAt > :now", "now", now)
                .and("e.endsAt <= :bound", "bound", now.plus(time));
        return rows.find(Silence.class, ending).stream()
                .map(silence -> silence.view(now))
                .sorted(Comparator.comparing(Silence.View::to).thenComparing(Silence.View::id))
                .toList();
    }

    @Transactional
    public Page list(Selection wanted, Silence.@Nullable State state) {
        Instant now = clock.instant();
        return Page.of(
                rows.find(Silence.class, in(wanted, state, now)),
                wanted.limit(),
                Silence::id,
                silence -> silence.view(now));
    }

    private static Selection in(Selection wanted, Silence.@Nullable State state, Instant now) {
        if (state == null) {
            return wanted;
        }
        return switch (state) {
            case PENDING -> wanted.and("e.startsAt > :now and e.endsAt > :now", "now", now);
            case ACTIVE -> wanted.and("e.startsAt <= :now and e.endsAt > :now", "now", now);
            case OVER -> wanted.and("e.endsAt <= :now", "now", now);
        };
    }

    /** Why that one is there, if it is. */
    @Transactional
    public Optional<String> reason(UUID id) {
        return rows.byId(Silence.class, id).map(Silence::reason);
    }

    @Transactional
    public Silence.View one(UUID id) {
        return rows.existing(Silence.class, id).view(clock.instant());
    }

    @Transactional
    public Silence.View add(Silence.@Nullable Draft draft, String author) {
        Matchers matchers = drafts.check(draft, null);
        Instant now = clock.instant();
        Silence silence = Silence.begun(Objects.requireNonNull(draft), matchers, author, now);
        rows.add(silence);
        return silence.view(now);
    }

    @Transactional
    public Silence.View change(UUID id, Silence.@Nullable Draft draft) {
        Silence silence = unfinished(id);
        Matchers matchers = drafts.check(draft, silence);
        silence.change(Objects.requireNonNull(draft), matchers);
        rows.written();
        return silence.view(clock.instant());
    }

    /** Ends it before its time. */
    @Transactional
    public Silence.View expire(UUID id) {
        Silence silence = unfinished(id);
        silence.expire(clock.instant());
        rows.written();
        return silence.view(clock.instant());
    }

    /** Removes one that has not begun; what was held back once stays on record. */
    @Transactional
    public void remove(UUID id) {
        if (rows.existing(Silence.class, id).state(clock.instant()) != Silence.State.PENDING) {
            throw new Refusal(
                    Problem.conflict("silence-begun", "A silence that has begun stays on record; it can be expired"));
        }
        rows.remove(Silence.class, id);
    }

    private Silence unfinished(UUID id) {
        Silence silence = rows.existing(Silence.class, id);
        if (silence.state(clock.instant()) == Silence.State.OVER) {
            throw new Refusal(Problem.conflict("silence-over", "A silence that is over cannot be changed"));
        }
        return silence;
    }
}
