package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
    private UserSessions kept;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.sign-in.session-lifetime")
    private Duration lifetime;

    @Inject
    @ConfigProperty(name = "imas.sign-in.session-idle")
    private Duration idle;

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    /** Whoever knew the number of the session before knows it no more. */
    void begin(HttpServletRequest request, HttpServletResponse response, String login) {
        ticket(request).map(Ticket::session).ifPresent(kept::end);
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        users.forgetAll();
        users.named(login).map(kept::begin).ifPresent(opened -> {
            hold(session, opened.ticket());
            new SessionSecret(publicUrl.toLowerCase(Locale.ROOT).startsWith("https:"))
                    .give(opened.secret(), request, response);
        });
    }

    private void hold(HttpSession session, Ticket ticket) {
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(TICKET, ticket);
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TICKET) instanceof Ticket ticket
                ? Optional.of(ticket)
                : Optional.empty();
    }

    /** When whoever has it signed in. */
    Optional<Instant> since(HttpServletRequest request) {
        return ticket(request).map(Ticket::since);
    }

    /** How long a session lasts at most. */
    Duration lifetime() {
        return lifetime;
    }

    /** Goes on with another stamp: all other sessions of that user end. */
    void renew(HttpServletRequest request) {
        ticket(request)
                .ifPresent(ticket -> users.named(ticket.login()).ifPresent(account -> {
                    kept.renew(ticket.session(), account.stamp());
                    request.changeSessionId();
                    hold(
                            request.getSession(),
                            new Ticket(ticket.session(), ticket.login(), ticket.since(), account.stamp()));
                }));
    }

    /**
     * Whose session it is, also where it was begun at another node; ends one that is too old, or whose user is gone or has
     * another password now.
     */
    Optional<Account> current(HttpServletRequest request) {
        Optional<Ticket> here = ticket(request);
        Optional<Ticket> shown = here.or(() -> SessionSecret.shown(request).flatMap(kept::openedBy));
        Optional<Account> account = shown.flatMap(this::account);
        if (account.isEmpty()) {
            shown.ifPresent(ticket -> end(request, ticket));
        } else if (here.isEmpty()) {
            hold(request.getSession(true), shown.get());
        }
        return account;
    }

    private Optional<Account> account(Ticket ticket) {
        return users.named(ticket.login())
                .filter(known -> known.stamp().equals(ticket.stamp()))
                .filter(known -> clock.instant().isBefore(ticket.since().plus(lifetime)))
                .filter(known -> kept.isOpen(ticket.session()));
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
        ticket(request)
                .or(() -> SessionSecret.shown(request).flatMap(kept::openedBy))
                .ifPresentOrElse(ticket -> end(request, ticket), () -> forget(request));
    }

    private void end(HttpServletRequest request, Ticket ticket) {
        kept.end(ticket.session());
        forget(request);
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
