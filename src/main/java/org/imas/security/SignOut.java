package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session of whoever wants to leave. */
@ApplicationScoped
public class SignOut {

    @Inject
    private Sessions sessions;

    @Inject
    private AccountRecords records;

    public void leave(HttpServletRequest request) {
        sessions.current(request).ifPresent(records::signedOut);
        sessions.end(request);
    }
}
