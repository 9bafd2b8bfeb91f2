package org.imas.response;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.imas.platform.Workers;

/** Works on stored answers; one that fails stays due. */
@ApplicationScoped
public class AnswerWork {

    private static final System.Logger LOG = System.getLogger(AnswerWork.class.getName());
    private static final int THREADS = 2;

    /** At a time; the rest is done when the timer comes again. */
    private static final int MOST = 100;

    @Inject
    private Answers answers;

    @Inject
    private AnswerRows rows;

    @Inject
    private Workers workers;

    @Inject
    private Clock clock;

    private ExecutorService pool;

    @PostConstruct
    void open() {
        pool = workers.pool("imas-answers", THREADS);
    }

    /** Without waiting for it. */
    void soon(UUID id) {
        pool.execute(() -> work(id));
    }

    void due() {
        rows.due(clock.instant(), MOST).forEach(this::work);
    }

    private void work(UUID id) {
        try {
            answers.work(id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=answer-failed answer=" + id, e);
        }
    }
}
