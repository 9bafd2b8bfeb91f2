package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sessions of those who signed in: begun, held against their users at each request, ended. */
@ApplicationScoped
public class Sessions {

    private static final String TICKET = Ticket.class.getName();
    private static final String FAREWELL = "imas.farewell";

    @Inject
    private KnownUsers users;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.sign-in.session-lifetime")
    private Duration lifetime;

    @Inject
    @ConfigProperty(name = "imas.sign-in.session-idle")
    private Duration idle;

    /** Whoever knew the number of the session before knows it no more. */
    void begin(HttpServletRequest request, String login) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        users.forgetAll();
        users.named(login)
                .ifPresent(
                        account -> session.setAttribute(TICKET, new Ticket(login, clock.instant(), account.stamp())));
    }

    /** When whoever has it signed in. */
    Optional<Instant> since(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TICKET) instanceof Ticket ticket
                ? Optional.of(ticket.since())
                : Optional.empty();
    }

    /** How long a session lasts at most. */
    Duration lifetime() {
        return lifetime;
    }

    /** Goes on with another stamp: all other sessions of that user end. */
    void renew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(TICKET) instanceof Ticket ticket) {
            request.changeSessionId();
            users.named(ticket.login())
                    .ifPresent(account ->
                            session.setAttribute(TICKET, new Ticket(ticket.login(), ticket.since(), account.stamp())));
        }
    }

    /** Whose session it is; ends one that is too old, or whose user is gone or has another password now. */
    Optional<Account> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TICKET) instanceof Ticket ticket)) {
            return Optional.empty();
        }
        Optional<Account> account = users.named(ticket.login())
                .filter(known -> known.stamp().equals(ticket.stamp()))
                .filter(known -> clock.instant().isBefore(ticket.since().plus(lifetime)));
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account;
    }

    /** Whoever ends this session must also go to that address, where another session of theirs ends. */
    void leaveBy(HttpServletRequest request, String url) {
        request.getSession(true).setAttribute(FAREWELL, url);
    }

    /** Ends it; answers where they must go to then, if anywhere. */
    Optional<String> leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object url = session == null ? null : session.getAttribute(FAREWELL);
        end(request);
        return Optional.ofNullable(url).map(Object::toString);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
