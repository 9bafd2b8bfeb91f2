package org.imas.provider.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Message;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;

/** One dialogue with an SMTP server: connect, hand one mail over, say how it ended. */
final class SmtpTalk {

    private final MailServer server;
    private final EmailProvider.Settings settings;
    private final Redactor redactor;

    SmtpTalk(MailServer server, EmailProvider.Settings settings) {
        this.server = server;
        this.settings = settings;
        this.redactor = Redactor.of(settings).with(logins());
    }

    SendResult send(IncidentMail.Envelope envelope, Message message) throws NotConnectedException {
        IncidentMail mail;
        Transport transport;
        try {
            mail = new IncidentMail(server.session(), envelope, message);
            transport = server.connect();
        } catch (MessagingException failure) {
            return new SmtpFailure(failure, redactor).connecting(settings.host());
        }
        try {
            transport.sendMessage(mail, new Address[] {envelope.to()});
            return SendResult.accepted("accepted for delivery", mail.getMessageID());
        } catch (MessagingException failure) {
            return new SmtpFailure(failure, redactor).sending(mail.dataStarted());
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // how the mail ended is known already
        }
    }

    /** As AUTH LOGIN and AUTH PLAIN write them. */
    private List<String> logins() {
        String user = settings.username();
        String password = settings.password();
        return user == null || password == null
                ? List.of()
                : Stream.of(password, "\0" + user + "\0" + password, user + "\0" + user + "\0" + password)
                        .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }
}
