package org.imas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxMailTest {

    private final Sandbox sandbox = Sandbox.start(0, 0);
    private final Session session = session();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_mail_is_there_as_soon_as_its_sender_was_told_so() throws Exception {
        var mail = mail("[SEV1] Überlast 🔥");
        mail.setContent(alternative("plain é", "<p>rich</p>"));
        Transport.send(mail);

        assertThat(sandbox.arrivals().of(Channel.EMAIL)).singleElement().satisfies(arrival -> {
            assertThat(arrival.content().target()).isEqualTo("ciso@nowhere.example");
            assertThat(arrival.body()).isEqualTo("plain é");
            assertThat(arrival.message().getString("html")).isEqualTo("<p>rich</p>");
            assertThat(arrival.message().getString("subject")).isEqualTo("[SEV1] Überlast 🔥");
            assertThat(arrival.message().getString("from")).isEqualTo("Müller <hub@imas.example>");
            assertThat(arrival.message().getString("to")).isEqualTo("ciso@nowhere.example");
            assertThat(arrival.message().getString("messageId")).isEqualTo(mail.getMessageID());
            assertThat(arrival.header("auto-submitted")).contains("auto-generated");
            assertThat(arrival.status()).isEqualTo(250);
        });
    }

    @Test
    void each_recipient_of_one_mail_counts() throws Exception {
        var mail = mail("for two");
        mail.addRecipient(RecipientType.BCC, new InternetAddress("dpo@nowhere.example"));
        mail.setText("text");
        Transport.send(mail);

        assertThat(sandbox.arrivals().of(Channel.EMAIL))
                .extracting(a -> a.content().target())
                .containsExactlyInAnyOrder("ciso@nowhere.example", "dpo@nowhere.example");
    }

    @Test
    void any_login_will_do() throws Exception {
        var mail = mail("with a login");
        mail.setText("text");
        Transport.send(mail, "apikey", "whatever");

        assertThat(sandbox.arrivals().of(Channel.EMAIL)).hasSize(1);
    }

    @Test
    void attachments_are_told_by_name() throws Exception {
        var mail = mail("with a file");
        var file = new MimeBodyPart();
        file.setText("a;b", "UTF-8", "csv");
        file.setFileName("list.csv");
        var all = new MimeMultipart("mixed");
        var text = new MimeBodyPart();
        text.setContent(alternative("see the file", "<p>see</p>"));
        all.addBodyPart(text);
        all.addBodyPart(file);
        mail.setContent(all);
        Transport.send(mail);

        assertThat(sandbox.arrivals().of(Channel.EMAIL)).singleElement().satisfies(arrival -> {
            assertThat(arrival.body()).isEqualTo("see the file");
            assertThat(arrival.message().getJsonArray("attachments")).hasToString("[\"list.csv\"]");
        });
    }

    @Test
    void a_mail_that_cannot_be_read_has_arrived_all_the_same() throws Exception {
        var mail = mail("broken");
        mail.setText("text");
        mail.saveChanges();
        mail.setHeader("Content-Type", "multipart/mixed");
        Transport.send(mail);

        assertThat(sandbox.arrivals().of(Channel.EMAIL)).hasSize(1);
    }

    private MimeMessage mail(String subject) throws MessagingException, UnsupportedEncodingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("hub@imas.example", "Müller", "UTF-8"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("ciso@nowhere.example"));
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static MimeMultipart alternative(String plain, String rich) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(plain, "UTF-8");
        var html = new MimeBodyPart();
        html.setText(rich, "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private Session session() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "localhost");
        settings.setProperty("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
        settings.setProperty("mail.smtp.connectiontimeout", "10000");
        settings.setProperty("mail.smtp.timeout", "10000");
        return Session.getInstance(settings);
    }
}
