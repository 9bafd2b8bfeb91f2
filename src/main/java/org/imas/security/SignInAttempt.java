package org.imas.security;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** What Jakarta Security has no words for: why somebody was not let in, and how long they should wait before they try again. */
@RequestScoped
public class SignInAttempt {

    /** What keeps somebody out, other than a wrong password. */
    public enum Trouble {
        NONE,
        NO_ROLE,
        UNANSWERED
    }

    private Duration wait = Duration.ZERO;
    private Trouble trouble = Trouble.NONE;

    void mustWait(Duration time) {
        wait = time;
    }

    /** They are who they say, but have no business here. */
    void hasNoRole() {
        trouble = Trouble.NO_ROLE;
    }

    /** Who would have to know the password did not answer. */
    void staysUnanswered() {
        trouble = Trouble.UNANSWERED;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** Zero where there is no need to. */
    public Duration patience() {
        return wait;
    }
}
