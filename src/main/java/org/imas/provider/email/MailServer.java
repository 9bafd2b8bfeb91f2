package org.imas.provider.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.imas.platform.AddressGuard;
import org.jspecify.annotations.Nullable;

/** Where a mail is handed in: what the settings say, or the application server's own mail session. */
record MailServer(Session session, GuardedSockets sockets, EmailProvider.@Nullable Settings settings) {

    /** Held here because the JDK forgets the level of a logger nobody refers to. */
    private static final List<Logger> QUIET = Stream.of("org.eclipse.angus.mail", "jakarta.mail")
            .map(Logger::getLogger)
            .toList();

    static {
        // at its finest level the library writes what it sends, with every link to act by, into the log
        QUIET.forEach(logger -> logger.setLevel(Level.INFO));
    }

    /** Where application servers bind {@code mail/imas}; WildFly keeps global names below {@code java:}. */
    private static final List<String> NAMES = List.of("mail/imas", "java:/mail/imas", "java:jboss/mail/imas");

    static MailServer of(EmailProvider.Settings settings, AddressGuard guard, Duration timeout) {
        GuardedSockets sockets = new GuardedSockets(guard);
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", String.valueOf(settings.host()));
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.useTls()));
        // enabled alone, it would send the password in clear where somebody strips the offer
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.useTls()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.useSsl()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        // without this, a failed connection is tried again on a socket that nobody guards
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(settings.useSsl() ? "mail.smtp.ssl.socketFactory" : "mail.smtp.socketFactory", sockets);
        timeouts(properties, timeout);
        return new MailServer(Session.getInstance(properties), sockets, settings);
    }

    /** The mail session that the application server keeps for us, if it does. */
    @SuppressWarnings("BanJNDI") // the names are constants: nobody can make it look elsewhere
    static Optional<Session> lookup() {
        for (String name : NAMES) {
            try {
                if (new InitialContext().lookup(name) instanceof Session session) {
                    return Optional.of(session);
                }
            } catch (NamingException absent) {
                // the next name may be the right one
            }
        }
        return Optional.empty();
    }

    /** That session is the administrator's: it may lead to a private address. */
    static MailServer of(Session session, Duration timeout) {
        timeouts(session.getProperties(), timeout);
        return new MailServer(session, new GuardedSockets(new AddressGuard(true)), null);
    }

    Transport connect() throws MessagingException {
        Transport transport = session.getTransport();
        if (settings == null) {
            transport.connect();
        } else {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
        }
        return transport;
    }

    // each waits for ever unless told otherwise
    private static void timeouts(Properties properties, Duration timeout) {
        for (String protocol : List.of("smtp", "smtps")) {
            for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
                properties.putIfAbsent("mail." + protocol + "." + kind, String.valueOf(timeout.toMillis()));
            }
        }
    }
}
