package org.imas.security;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** What Jakarta Security has no word for: how long whoever was not let in should wait before they try again. */
@RequestScoped
public class SignInAttempt {

    private Duration wait = Duration.ZERO;

    void mustWait(Duration time) {
        wait = time;
    }

    /** Zero where there is no need to. */
    public Duration patience() {
        return wait;
    }
}
