package org.imas.response;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.imas.platform.Causes;
import org.imas.platform.Refusal;
import org.imas.platform.Workers;
import org.imas.provider.Text;
import org.imas.response.AnswerFailures.Failed;
import org.imas.response.AnswerMetrics.End;

/** Works on stored answers; one that fails waits for its next try, or is given up. */
@ApplicationScoped
public class AnswerWork {

    private static final System.Logger LOG = System.getLogger(AnswerWork.class.getName());
    private static final int THREADS = 2;

    /** At a time; the rest is done when the timer comes again. */
    private static final int MOST = 100;

    private static final int REASON = 400;

    @Inject
    private Answers answers;

    @Inject
    private AnswerFailures failures;

    @Inject
    private Workers workers;

    @Inject
    private AnswerMetrics metrics;

    private ExecutorService pool;

    @PostConstruct
    void open() {
        pool = workers.pool("imas-answers", THREADS);
    }

    /**
     * Without waiting for it.
     *
     * @param needless what to do where it came too late
     */
    void soon(UUID id, Consumer<Standing> needless) {
        pool.execute(() -> work(id).filter(standing -> standing.state() == Standing.State.NEEDLESS)
                .ifPresent(needless));
    }

    void due() {
        answers.due(MOST).forEach(this::work);
    }

    private Optional<Standing> work(UUID id) {
        try {
            Optional<Standing> worked = answers.work(id);
            worked.ifPresent(
                    standing -> metrics.count(standing.state() == Standing.State.DONE ? End.DONE : End.TOO_LATE));
            return worked;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=answer-failed answer=" + id, e);
            failed(id, why(id, e)).ifPresent(failed -> told(id, failed));
            return Optional.empty();
        }
    }

    private Optional<Failed> failed(UUID id, String why) {
        try {
            return failures.failed(id, why);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=answer-failure-untold answer=" + id, e);
            return untold(id, why);
        }
    }

    /** Where even that fails there is no database: it is due still, and tried again with the timer. */
    private Optional<Failed> untold(UUID id, String why) {
        try {
            return failures.failedUntold(id, why);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "event=answer-failure-not-stored answer=" + id, e);
            return Optional.empty();
        }
    }

    private void told(UUID id, Failed failed) {
        metrics.count(failed.givenUp() ? End.GIVEN_UP : End.TRIED_AGAIN);
        if (failed.givenUp()) {
            LOG.log(System.Logger.Level.ERROR, "event=answer-given-up answer=" + id + " tries=" + failed.tries());
        }
    }

    /** For people; what an exception of others says may hold anything, so that only its name is told. */
    private static String why(UUID id, RuntimeException thrown) {
        String why = Causes.find(thrown, Refusal.class)
                .map(refusal -> String.valueOf(refusal.problem().detail()))
                .orElseGet(
                        () -> thrown.getClass().getSimpleName() + "; the server's log tells more under answer=" + id);
        return Text.cut(Text.oneLine(why), REASON);
    }
}
