package org.imas.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All examinations side by side, none of which is waited for longer than that. */
final class Round {

    private final List<Run> runs;
    private final Duration patience;

    /** The threads must be as many as the examinations: each is begun at once. */
    Round(Collection<Examination> all, Executor threads, Duration patience) {
        runs = all.stream()
                .sorted(Comparator.comparing(Examination::subject))
                .map(one -> new Run(one, threads))
                .toList();
        this.patience = patience;
    }

    List<Examined> all() {
        long end = System.nanoTime() + patience.toNanos();
        List<CompletableFuture<Examined>> begun = runs.stream().map(Run::begun).toList();
        List<Examined> ended = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            ended.add(ended(runs.get(i), begun.get(i), end));
        }
        return List.copyOf(ended);
    }

    private Examined ended(Run run, CompletableFuture<Examined> underWay, long end) {
        try {
            return underWay.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return run.silent(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return run.silent(patience);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An examination broke", e);
        }
    }
}
