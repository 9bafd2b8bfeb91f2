package org.imas.provider.email;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.AddressGuard;
import org.imas.platform.Deadlines;
import org.imas.platform.Fault;
import org.imas.platform.NotConnectedException;
import org.imas.provider.CheckedSettings;
import org.imas.provider.Message;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.Reach;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** Sends mail over SMTP, one mail to each person, so that no bad address stops the others and nobody sees the rest. */
@Stateless
@Local(NotificationProvider.class)
@ProviderType(
        value = "SMTP",
        reaches = Reach.EMAIL,
        severities = {"SEV1_CRITICAL", "SEV2_HIGH"},
        offersActions = true)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailProvider implements NotificationProvider {

    public record Settings(
            @Setting(
                    label = "Host",
                    help = "absent: the application server's mail session mail/imas",
                    destination = true)
            @Nullable
            String host,

            @Setting(
                    label = "Port",
                    help = "587 for STARTTLS, 465 for TLS from the start",
                    defaultValue = "587",
                    min = 1,
                    max = 65535)
            int port,

            @Setting(label = "User name") @Nullable String username,

            @Setting(label = "Password", help = "for Gmail an app password", secret = true) @Nullable
            String password,

            @Setting(label = "STARTTLS", help = "required, never merely tried", defaultValue = "true")
            boolean useTls,

            @Setting(label = "TLS from the start", help = "excludes STARTTLS", defaultValue = "false")
            boolean useSsl,

            @Setting(
                    label = "Sender address",
                    help = "absent: the user name, the session's mail.from or imas.mail.from")
            @Nullable
            String fromEmail,

            @Setting(label = "Sender name", help = "absent: the name of this installation") @Nullable
            String fromName,

            @Setting(
                    label = "Language",
                    help = "of what people read",
                    defaultValue = Wording.EN,
                    options = {Wording.EN, Wording.FR})
            String language)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            return EmailRules.faults(this);
        }

        Wording words() {
            return Wording.of(language);
        }
    }

    /** All steps of one mail together. */
    static final Duration TOGETHER = Duration.ofSeconds(60);

    @Inject
    @ConfigProperty(name = "imas.outbound.allow-private", defaultValue = "false")
    boolean allowPrivate;

    /** The sender where neither the settings nor the mail session name one. */
    @Inject
    @ConfigProperty(name = "imas.mail.from")
    Optional<String> fallbackFrom;

    @Inject
    Deadlines deadlines;

    /** Of each step. */
    Duration timeout = Duration.ofSeconds(10);

    Supplier<Optional<Session>> serverSession = MailServer::lookup;

    @Override
    @Timeout(value = 65, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public SendResult send(Message message) throws NotConnectedException {
        Settings settings = message.settings(Settings.class);
        Optional<MailServer> server = server(settings);
        if (server.isEmpty()) {
            return SendResult.refused(
                    "no-mail-session", "no host is set, and the server has no mail session mail/imas");
        }
        Optional<InternetAddress> to = Addresses.parse(message.target());
        if (to.isEmpty()) {
            return SendResult.refused("bad-address", "the target is not one e-mail address");
        }
        Optional<InternetAddress> from =
                EmailRules.sender(settings, server.get().session(), fallbackFrom);
        if (from.isEmpty()) {
            return SendResult.refused("no-sender", "from_email is not set, and nothing else names a sender");
        }
        String name = settings.fromName() == null ? message.brand().product() : settings.fromName();
        IncidentMail.Envelope envelope = new IncidentMail.Envelope(Addresses.named(from.get(), name), to.get());
        return handOver(server.get(), envelope, message);
    }

    private Optional<MailServer> server(Settings settings) {
        return settings.host() == null
                ? serverSession.get().map(session -> MailServer.of(session, timeout))
                : Optional.of(MailServer.of(settings, new AddressGuard(allowPrivate), timeout));
    }

    private SendResult handOver(MailServer server, IncidentMail.Envelope envelope, Message message)
            throws NotConnectedException {
        SmtpTalk talk = new SmtpTalk(server, message.settings(Settings.class));
        Runnable inTime = deadlines.after(TOGETHER, server.sockets()::closeAll);
        try {
            return talk.send(envelope, message);
        } finally {
            inTime.run();
        }
    }

    @Override
    public Preview preview(Message message) {
        return Preview.text(new MailText(message).plain());
    }
}
