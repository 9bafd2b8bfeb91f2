package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.imas.platform.Roles;
import org.imas.security.OwnSessions;
import org.jspecify.annotations.Nullable;

/** The viewer's own account: who they are here, and where they are signed in. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private OwnSessions sessions;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    public @Nullable Instant getSince() {
        return sessions.since(request).orElse(null);
    }

    public @Nullable Instant getUntil() {
        return sessions.until(request).orElse(null);
    }

    @NeedsRole(Roles.VIEWER)
    public void endOthers() {
        if (feedback.tried(() -> sessions.endOthers(request))) {
            feedback.say("account.othersEnded");
        }
    }
}
