package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes failed sign-ins to the log, a few a minute however many there are; never the token. */
@ApplicationScoped
public class SignInFailures {

    private static final System.Logger LOG = System.getLogger(SignInFailures.class.getName());
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LINES_A_MINUTE = 10;

    @Inject
    private Clock clock;

    private Instant minute;
    private int inThisMinute;

    public SignInFailures() {
        minute = Instant.EPOCH;
    }

    /** Takes the path as it was sent, percent-encoded, so that it cannot forge a line. */
    public void failed(String reason, String rawPath) {
        if (count() <= LINES_A_MINUTE) {
            LOG.log(System.Logger.Level.WARNING, "event=sign-in-failed reason=" + reason + " path=" + rawPath);
        }
    }

    private synchronized int count() {
        Instant now = clock.instant();
        if (now.isBefore(minute.plus(MINUTE))) {
            return ++inThisMinute;
        }
        if (inThisMinute > LINES_A_MINUTE) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=sign-in-failures-not-shown count=" + (inThisMinute - LINES_A_MINUTE) + " since=" + minute);
        }
        minute = now;
        inThisMinute = 1;
        return 1;
    }
}
