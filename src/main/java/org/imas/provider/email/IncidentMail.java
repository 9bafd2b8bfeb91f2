package org.imas.provider.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** One mail to one person; all mails of an incident make one thread. */
final class IncidentMail extends MimeMessage {

    /** RFC 5322, 2.1.1 allows longer ones; nobody reads them. In code points. */
    private static final int MAX_SUBJECT = 200;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private boolean dataStarted;

    @SuppressWarnings("this-escape")
    IncidentMail(Session session, Envelope envelope, Message message) throws MessagingException {
        super(session);
        Notice notice = message.notice();
        String domain = Addresses.domain(envelope.from());
        String first = "<" + notice.incidentId() + "@" + domain + ">";
        boolean opens = notice.sequence() <= 1;
        this.messageId = opens ? first : "<" + notice.incidentId() + "." + notice.sequence() + "@" + domain + ">";
        setFrom(envelope.from());
        setRecipient(RecipientType.TO, envelope.to());
        setSubject(subject(message), UTF_8);
        setSentDate(Date.from(notice.at()));
        if (!opens) {
            setHeader("In-Reply-To", first);
            setHeader("References", first);
        }
        // RFC 3834: no vacation notes in return
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setImportance(notice);
        setContent(content(message));
        saveChanges();
    }

    /** Who sends, and to whom. */
    record Envelope(InternetAddress from, InternetAddress to) {}

    /** Whether the text of the mail was on its way: from then on, silence of the server is ambiguous. */
    boolean dataStarted() {
        return dataStarted;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        // the same over all attempts, so that mail systems can drop a second copy
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        dataStarted = true;
        super.writeTo(out, ignored);
    }

    private static String subject(Message message) {
        Notice notice = message.notice();
        String severity = notice.calls() ? notice.severity() + ": " : "";
        Wording words = message.settings(EmailProvider.Settings.class).words();
        String text = message.brand().mark() + " " + words.emoji(notice) + " " + severity + words.headline(notice);
        return Text.cut(Text.oneLine(text), MAX_SUBJECT);
    }

    private void setImportance(Notice notice) throws MessagingException {
        String priority = !notice.calls()
                ? "3"
                : switch (notice.look()) {
                    case SEV1_CRITICAL -> "1";
                    case SEV2_HIGH -> "2";
                    case SEV4_LOW -> "5";
                    default -> "3";
                };
        setHeader("X-Priority", priority);
        setHeader("Importance", "12".contains(priority) ? "high" : priority.equals("5") ? "low" : "normal");
    }

    private static MimeMultipart content(Message message) throws MessagingException {
        MailText text = new MailText(message);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        // the last one that a reader understands is shown: plain first
        return new MimeMultipart("alternative", plain, html);
    }
}
