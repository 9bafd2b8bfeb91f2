package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.imas.platform.Pulse;

/** Whether the server's timers run on this node; they come every two seconds. */
@ApplicationScoped
public class TimersExamination implements Examination {

    private static final Duration LATE = Duration.ofSeconds(30);

    @Inject
    private Pulse pulse;

    @Override
    public Subject subject() {
        return Subject.TIMERS;
    }

    @Override
    public List<Finding> examine() {
        Duration silence = pulse.silence();
        if (!pulse.goesOn()) {
            return List.of(Finding.of(Symptom.TIMERS_STOPPED, silence.toMinutes()));
        }
        return List.of(Finding.of(symptom(silence), silence.toSeconds()));
    }

    private Symptom symptom(Duration silence) {
        if (!pulse.hasBegun()) {
            return Symptom.TIMERS_NOT_BEGUN;
        }
        return silence.compareTo(LATE) > 0 ? Symptom.TIMERS_LATE : Symptom.TIMERS_WELL;
    }
}
