package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.imas.silence.Silence;
import org.imas.silence.Silences;

/** Looks for silences that are about to end, and lasted longer than the word before takes. */
@ApplicationScoped
public class SilenceRounds {

    private static final System.Logger LOG = System.getLogger(SilenceRounds.class.getName());

    @Inject
    private Silences silences;

    @Inject
    private EndingSilences endings;

    @Inject
    private DigestSettings settings;

    void next() {
        Duration lead = settings.endingNotice();
        if (!lead.isZero()) {
            silences.endingWithin(lead).stream()
                    .filter(silence -> silence.from().isBefore(silence.to().minus(lead)))
                    .forEach(this::tell);
        }
    }

    /** What fails is tried again in the next round; the others must not wait for it. */
    private void tell(Silence.View silence) {
        try {
            endings.tell(silence);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=silence-end-untold silence=" + silence.id(), e);
        }
    }
}
