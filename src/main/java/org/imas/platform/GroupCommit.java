package org.imas.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that come at the same time share one transaction: the first one commits for all that wait by then, while
 * the next ones gather. A caller alone waits for nobody. What fails together is done again one by one, so that a caller
 * is only ever told of its own failure.
 */
public final class GroupCommit<I, O> {

    private final int most;
    private final Function<List<I>, List<O>> work;
    private final Deque<Turn<I, O>> waiting = new ArrayDeque<>();
    private boolean led;

    /**
     * @param most how many share a transaction at most
     * @param work does it in one transaction and answers in the same order; throws if nothing of it was done
     */
    public GroupCommit(int most, Function<List<I>, List<O>> work) {
        this.most = most;
        this.work = work;
    }

    /** One caller: called when it has its answer, or when it is to lead. */
    private static final class Turn<I, O> {

        private final I item;
        private final CompletableFuture<Boolean> called = new CompletableFuture<>();
        private @Nullable Answer<O> answer;

        Turn(I item) {
            this.item = item;
        }

        void answer(Answer<O> given) {
            answer = given;
            called.complete(false);
        }
    }

    private record Answer<O>(@Nullable O value, @Nullable RuntimeException failure) {

        O unwrap() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(value);
        }
    }

    /** Returns when the item is committed; throws what went wrong with it. */
    public O submit(I item) {
        Turn<I, O> mine = new Turn<>(item);
        boolean leads = enqueue(mine) || mine.called.join();
        if (!leads) {
            return Objects.requireNonNull(mine.answer).unwrap();
        }
        try {
            Answer<O> own = mine.answer;
            while (own == null) {
                commit();
                own = mine.answer;
            }
            return own.unwrap();
        } finally {
            handOver();
        }
    }

    /** Answers whether the caller leads. */
    private synchronized boolean enqueue(Turn<I, O> turn) {
        waiting.add(turn);
        if (led) {
            return false;
        }
        led = true;
        return true;
    }

    /** How many gather for the next commits. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void handOver() {
        Turn<I, O> heir = waiting.peek();
        if (heir == null) {
            led = false;
        } else {
            heir.called.complete(true);
        }
    }

    private synchronized List<Turn<I, O>> next() {
        List<Turn<I, O>> group = new ArrayList<>();
        while (group.size() < most && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private void commit() {
        List<Turn<I, O>> group = next();
        List<Answer<O>> answers = answers(group.stream().map(turn -> turn.item).toList());
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer(answers.get(i));
        }
    }

    private List<Answer<O>> answers(List<I> items) {
        try {
            return work.apply(items).stream()
                    .map(value -> new Answer<>(value, null))
                    .toList();
        } catch (RuntimeException e) {
            return items.size() == 1
                    ? List.of(new Answer<>(null, e))
                    : items.stream()
                            .flatMap(item -> answers(List.of(item)).stream())
                            .toList();
        }
    }
}
