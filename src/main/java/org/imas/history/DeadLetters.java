package org.imas.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.Decisions;
import org.imas.delivery.Undone;
import org.imas.platform.Causes;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Works through dead letters that match, in batches of one transaction each, so many in one call and no more. */
@ApplicationScoped
public class DeadLetters {

    private static final int BATCH = 100;
    private static final int IN_ONE_CALL = 1_000;
    private static final int COUNTED = 1_000;

    @Inject
    private DeliverySearch search;

    @Inject
    private Decisions decisions;

    LettersDone replay(LettersWish wish, String actor) {
        if (wish.reason() != null) {
            throw new Refusal(Problem.invalid("reason", "is for discarding only"));
        }
        return work(wish, ids -> decisions.replay(ids, actor));
    }

    LettersDone discard(LettersWish wish, String actor) {
        String reason = LettersWish.reason(wish.reason());
        return work(wish, ids -> decisions.discard(ids, actor, reason));
    }

    /** The list of them, those that died last first. */
    public DeliveryPage list(DeliveryWish wish, int limit, @Nullable String cursor, Locale reader) {
        return search.letters(wish, limit, cursor, reader);
    }

    /** How many died since then and lie there still. */
    public long since(Instant then) {
        return search.lettersSince(then);
    }

    /** Of what was a dead letter, whatever has become of it. */
    public List<DeliverySummary> summaries(List<UUID> ids, Locale reader) {
        return search.summaries(ids, reader);
    }

    /** Those that match now, in the order in which they were promised: what {@link #replay} and {@link #discard} take. */
    public List<UUID> matching(DeliveryWish wish, int most) {
        return search.letterIds(wish.letters(), null, most);
    }

    /** A batch: one transaction, or one for each where somebody else changes one of them. */
    public List<Undone> replay(List<UUID> ids, String actor) {
        return batch(ids, some -> decisions.replay(some, actor));
    }

    /** The same for giving them up. */
    public List<Undone> discard(List<UUID> ids, String actor, @Nullable String reason) {
        String why = LettersWish.reason(reason);
        return batch(ids, some -> decisions.discard(some, actor, why));
    }

    public void replay(UUID id, String actor) {
        done(decisions.replay(List.of(id), actor));
    }

    public void discard(UUID id, String actor, @Nullable String reason) {
        done(decisions.discard(List.of(id), actor, LettersWish.reason(reason)));
    }

    /** Calls one off that is still open. */
    public void cancel(UUID id, String actor, @Nullable String reason) {
        done(decisions.cancel(List.of(id), actor, LettersWish.reason(reason)));
    }

    private static void done(List<Undone> undone) {
        if (!undone.isEmpty()) {
            throw new Refusal(undone.get(0).problem());
        }
    }

    private LettersDone work(LettersWish wish, Function<List<UUID>, List<Undone>> step) {
        List<UUID> found = search.letterIds(wish.wanted(), wish.begin(), IN_ONE_CALL + COUNTED + 1);
        List<UUID> now = found.subList(0, Math.min(IN_ONE_CALL, found.size()));
        List<Undone> undone = new ArrayList<>();
        for (int from = 0; from < now.size(); from += BATCH) {
            undone.addAll(batch(now.subList(from, Math.min(from + BATCH, now.size())), step));
        }
        int left = found.size() - now.size();
        return new LettersDone(
                now.size() - undone.size(),
                undone,
                Math.min(left, COUNTED),
                left <= COUNTED,
                left == 0 ? null : now.get(now.size() - 1));
    }

    /** Where somebody changes one of them at the same time, only that one is left out. */
    private static List<Undone> batch(List<UUID> ids, Function<List<UUID>, List<Undone>> step) {
        return attempt(ids, step)
                .orElseGet(() -> ids.stream()
                        .flatMap(
                                id -> attempt(List.of(id), step)
                                        .orElseGet(() -> List.of(new Undone(id, changedMeanwhile())))
                                        .stream())
                        .toList());
    }

    private static Optional<List<Undone>> attempt(List<UUID> ids, Function<List<UUID>, List<Undone>> step) {
        try {
            return Optional.of(step.apply(ids));
        } catch (RuntimeException e) {
            if (Causes.find(e, OptimisticLockException.class).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict("changed-meanwhile", "Somebody else changed it at the same time");
    }
}
