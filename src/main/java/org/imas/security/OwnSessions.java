package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Lets whoever has signed in see since when, and end what they left open elsewhere. */
@ApplicationScoped
public class OwnSessions {

    @Inject
    private SignedIn signedIn;

    @Inject
    private UserAccounts users;

    @Inject
    private Sessions sessions;

    /** When the session of that request began. */
    public Optional<Instant> since(HttpServletRequest request) {
        return sessions.since(request);
    }

    /** When it ends, however busy it is. */
    public Optional<Instant> until(HttpServletRequest request) {
        return sessions.since(request).map(since -> since.plus(sessions.lifetime()));
    }

    /** All but the session of that request. */
    public void endOthers(HttpServletRequest request) {
        UUID own = signedIn.id().orElseThrow(() -> new Refusal(Problem.forbidden("Nobody has signed in")));
        users.endSessions(own);
        sessions.renew(request);
    }
}
