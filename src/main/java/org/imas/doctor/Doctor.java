package org.imas.doctor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.platform.Workers;

/** Examines everything there is to examine on this node. */
@ApplicationScoped
public class Doctor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    @Any
    private Instance<Examination> examinations;

    @Inject
    private Workers workers;

    @Inject
    private Clock clock;

    private Round round;

    @PostConstruct
    void begin() {
        List<Examination> all = examinations.stream().toList();
        round = new Round(all, workers.pool("imas-doctor", all.size()), PATIENCE);
    }

    /** As it is now; takes five seconds at most. */
    public Report examine() {
        Instant at = clock.instant();
        return new Report(at, round.all());
    }
}
