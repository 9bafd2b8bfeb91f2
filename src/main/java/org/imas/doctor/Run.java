package org.imas.doctor;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.imas.platform.Causes;
import org.jspecify.annotations.Nullable;

/** An examination at work, once at a time: who asks meanwhile waits for the same end, so that one that hangs holds one thread. */
final class Run {

    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private final Examination examination;
    private final Executor threads;
    private @Nullable CompletableFuture<Examined> underWay;

    Run(Examination examination, Executor threads) {
        this.examination = examination;
        this.threads = threads;
    }

    synchronized CompletableFuture<Examined> begun() {
        CompletableFuture<Examined> now = underWay;
        if (now == null || now.isDone()) {
            now = CompletableFuture.supplyAsync(this::carriedOut, threads);
            underWay = now;
        }
        return now;
    }

    Examined silent(Duration patience) {
        Finding silence = Finding.of(examination.silence(), patience.toSeconds());
        return new Examined(examination.subject(), List.of(silence), patience.toMillis());
    }

    private Examined carriedOut() {
        long from = System.nanoTime();
        List<Finding> findings = found();
        return new Examined(
                examination.subject(),
                findings,
                Duration.ofNanos(System.nanoTime() - from).toMillis());
    }

    /** The text of an error may hold anything, an address with its password too: only its class is told. */
    private List<Finding> found() {
        try {
            return examination.examine();
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=examination-failed check=" + examination.subject().word(),
                    e);
            return List.of(Finding.of(Symptom.FAILED, Causes.root(e).getClass().getName()));
        }
    }
}
