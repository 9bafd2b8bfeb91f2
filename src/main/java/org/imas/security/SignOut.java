package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Ends the session of whoever wants to leave. */
@ApplicationScoped
public class SignOut {

    @Inject
    private Sessions sessions;

    @Inject
    private AccountRecords records;

    /** Answers where they must go to then, if anywhere: where another session of theirs ends. */
    public Optional<String> leave(HttpServletRequest request) {
        sessions.current(request).ifPresent(records::signedOut);
        return sessions.leave(request);
    }
}
