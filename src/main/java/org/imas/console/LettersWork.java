package org.imas.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.history.DeliverySummary;

/**
 * Many dead letters, worked through batch by batch while somebody looks on: which are left, what came of the others. Of the
 * results it keeps so many; the numbers are of all.
 */
public class LettersWork implements Serializable {

    static final int BATCH = 100;

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 1_000;

    private final Kind kind;
    private final ArrayList<UUID> left;
    private final int all;
    private final ArrayList<Result> refusals = new ArrayList<>();
    private final ArrayList<Result> successes = new ArrayList<>();
    private int done;
    private int refused;
    private boolean stopped;

    LettersWork(Kind kind, List<UUID> ids) {
        this.kind = kind;
        this.left = new ArrayList<>(ids);
        this.all = ids.size();
    }

    /** What is done with them. */
    public enum Kind {
        REPLAY,
        DISCARD
    }

    /**
     * What came of one of them.
     *
     * @param why absent where it was done
     */
    public record Result(UUID incident, String title, String provider, String target, boolean done, String why)
            implements Serializable {}

    /** Those that come next. */
    List<UUID> batch() {
        return List.copyOf(left.subList(0, Math.min(BATCH, left.size())));
    }

    /** Of the batch that came next: those that are not among the refusals were done. */
    void worked(List<UUID> batch, Map<UUID, String> why, List<DeliverySummary> rows) {
        left.subList(0, batch.size()).clear();
        refused += why.size();
        done += batch.size() - why.size();
        Map<UUID, DeliverySummary> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        batch.forEach(id -> {
            DeliverySummary row = known.get(id);
            if (row != null) {
                keep(row, why.getOrDefault(id, ""));
            }
        });
    }

    private void keep(DeliverySummary row, String why) {
        Result result = new Result(
                row.incident().id(), row.incident().title(), row.provider(), row.target(), why.isEmpty(), why);
        ArrayList<Result> kept = result.done() ? successes : refusals;
        if (kept.size() < KEPT) {
            kept.add(result);
        }
    }

    void stop() {
        stopped = true;
    }

    public Kind getKind() {
        return kind;
    }

    public boolean isRunning() {
        return !stopped && !left.isEmpty();
    }

    public boolean isStopped() {
        return stopped && !left.isEmpty();
    }

    public int getAll() {
        return all;
    }

    public int getDone() {
        return done;
    }

    public int getRefused() {
        return refused;
    }

    public int getPercent() {
        return all == 0 ? 100 : (int) ((done + refused) * 100L / all);
    }

    /** Those that could not be done come first. */
    public List<Result> getResults() {
        List<Result> results = new ArrayList<>(refusals);
        results.addAll(successes);
        return results;
    }

    /** Whether there are more results than are kept. */
    public boolean isCut() {
        return refused > refusals.size() || done > successes.size();
    }
}
