package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.imas.platform.AddressGuard;
import org.imas.platform.Deadlines;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailProviderTest extends ProviderContract {

    private static final String FIRST = "<01890a5d-ac96-774b-bcce-b302099a8057@example.com>";

    private final SettingsForm form = SettingsForm.ofProvider(EmailProvider.class);

    private ScriptedSmtp smtp() {
        return (ScriptedSmtp) remote;
    }

    @Override
    protected Class<? extends NotificationProvider> type() {
        return EmailProvider.class;
    }

    @Override
    protected EmailProvider provider(boolean allowPrivate) {
        EmailProvider provider = new EmailProvider();
        provider.allowPrivate = allowPrivate;
        provider.fallbackFrom = Optional.empty();
        provider.deadlines = new Deadlines();
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected Remote remote() {
        return new ScriptedSmtp();
    }

    @Override
    protected JsonObject settings(int port) {
        return Json.parse("{\"host\":\"localhost\",\"port\":" + port + ",\"use_tls\":false,\"username\":\"imas\","
                + "\"password\":\"" + CANARY + "\",\"from_email\":\"incidents@example.com\"}");
    }

    @Override
    protected String target() {
        return "ciso@example.org";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"host": "smtp.example.com", "port": 587, "username": "alerts@example.com",
                 "password": "your-smtp-password", "use_tls": true, "use_ssl": false,
                 "from_email": "incidents@example.com", "from_name": "IMAS Manager"}""", """
                {"host": "smtp.gmail.com", "port": 587, "username": "your-email@gmail.com",
                 "password": "your-app-password", "use_tls": true}""", """
                {"host": "smtp.tem.scw.cloud", "port": 587, "username": "your-project-id",
                 "password": "your-secret-key", "use_tls": true, "from_email": "incidents@your-domain.com"}""", """
                {"host": "smtp.sendgrid.net", "port": 587, "username": "apikey", "password": "SG.your-api-key",
                 "use_tls": true}""", """
                {"host": "smtp.example.com", "port": 587, "username": "x", "password": "y", "use_tls": true}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.TRY_AGAIN;
    }

    @Override
    protected boolean saysHowLong() {
        return false;
    }

    private static MimeMessage mail(String received) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(received.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }

    @Override
    protected String readable(String received) {
        try {
            MimeMessage mail = mail(received);
            return mail.getSubject() + part(mail, 0) + part(mail, 1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MimeMessage sent(Notice notice) throws Exception {
        remote.accepts();
        assertThat(send(notice).outcome()).isEqualTo(Outcome.ACCEPTED);
        return mail(remote.received());
    }

    @Test
    void anAlarmOpensTheThreadOfItsIncident() throws Exception {
        MimeMessage mail = sent(Notices.of("TRIGGERED"));
        assertThat(mail.getSubject()).isEqualTo("[IMAS] 🔴 SEV1_CRITICAL: Redis Cluster Down");
        assertThat(mail.getMessageID()).isEqualTo(FIRST);
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("incidents@example.com", "IMAS Manager", "UTF-8"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ciso@example.org"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("X-Priority")).containsExactly("1");
        assertThat(mail.getHeader("Importance")).containsExactly("high");
        assertThat(mail.getSentDate()).isEqualTo("2026-02-05T18:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, 2, [IMAS] 👀 Acknowledged: Redis Cluster Down",
        "MITIGATED, 3, [IMAS] 🩹 Mitigated: Redis Cluster Down",
        "RESOLVED, 4, [IMAS] ✅ Resolved: Redis Cluster Down",
        "TEST, 5, [IMAS] 🧪 Test: Redis Cluster Down"
    })
    void aLaterNoticeJoinsTheThreadAndIsNoAlarm(String event, int sequence, String subject) throws Exception {
        MimeMessage mail = sent(Notices.of(event));
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getMessageID()).isEqualTo(FIRST.replace("@", "." + sequence + "@"));
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(FIRST);
        assertThat(mail.getHeader("References")).containsExactly(FIRST);
        assertThat(mail.getHeader("X-Priority")).containsExactly("3");
        assertThat(mail.getHeader("Importance")).containsExactly("normal");
    }

    @Test
    void theTextComesFirstAndThePageSaysTheSame() throws Exception {
        MimeMessage mail = sent(Notices.of("TRIGGERED"));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0).replace("\r", "")).isEqualTo("""
                        🔴 Redis Cluster Down

                        Severity: SEV1_CRITICAL
                        Service: redis-prod
                        Status: TRIGGERED
                        Impact: security
                        Time: 2026-02-05T18:30:00Z

                        Connection timeout on all nodes

                        View incident: https://imas.example.com/incidents/abc12345
                        LID document: https://docs.example.com/lid/a&b
                        Runbook: https://runbooks.example.com/redis
                        War room: https://chat.example.com/room

                        --\s
                        Sent by IMAS Manager about incident abc12345.""");
        assertThat(part(mail, 1))
                .contains("<!DOCTYPE html>", "background: #dc3545", "<h1>🔴 Redis Cluster Down</h1>")
                .contains("<tr><td>Severity:</td><td>SEV1_CRITICAL</td></tr>")
                .contains("<a href=\"https://docs.example.com/lid/a&amp;b\">LID document</a>")
                .doesNotContain("{{");
    }

    @Test
    void whateverComesFromOutsideIsEscapedInThePage() throws Exception {
        Notice n = Notices.of("TRIGGERED", "<script>x</script>{{body}}", "<img src=x onerror='a'>\nsecond");
        assertThat(part(sent(n), 1))
                .contains("&lt;script&gt;x&lt;/script&gt;{{body}}", "onerror=&#39;a&#39;&gt;<br>")
                .doesNotContain("<script", "<img");
        assertThat(part(sent(Notices.links(new Links("javascript:alert(1)", "\"><b>", null, null))), 1))
                .doesNotContain("javascript", "<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\r\nBcc: evil@example.com\r\n\r\nbody", "é\r\nBcc: evil@example.com", "a\nb\u0000c\u2028d"})
    void noTitleCanPutAHeaderIntoTheMail(String title) throws Exception {
        MimeMessage mail = sent(Notices.of("RESOLVED", title, title));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.org, b@example.org",
                "Name <a@example.org>",
                "a@example.org\r\nBcc: b@example.org",
                "g:a@example.org;"
            })
    void aTargetThatIsNotOneAddressIsRefused(String target) throws Exception {
        SendResult result = provider(true).send(Notices.message(Notices.of("TRIGGERED"), bound(), target));
        assertThat(result.code()).isEqualTo("bad-address");
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 too busy, TRY_AGAIN, smtp-421",
        "GREETING, 554 go away, REFUSED, smtp-554",
        "AUTH, 535 5.7.8 bad credentials, REFUSED, smtp-535",
        "AUTH, 454 4.7.0 temporary failure, TRY_AGAIN, smtp-454",
        "MAIL, 530 5.7.0 authentication required, REFUSED, smtp-530",
        "RCPT, 550 5.1.1 no such user, REFUSED, smtp-550",
        "RCPT, 450 4.2.0 greylisted, TRY_AGAIN, smtp-450",
        "RCPT, 452 4.2.2 mailbox full, TRY_AGAIN, smtp-452",
        "DATA, 451 4.3.0 not now, TRY_AGAIN, smtp-451",
        "., 552 5.3.4 too big, REFUSED, smtp-552",
        "MAIL, drop, TRY_AGAIN, broken-off",
        "RCPT, hang, TRY_AGAIN, broken-off"
    })
    void aReplyCodeDecides(String command, String answer, Outcome outcome, String code) throws Exception {
        smtp().answers(command, answer);
        SendResult result = send(Notices.of("TRIGGERED"));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void aServerThatNeverGreetsIsNoConnection() throws Exception {
        smtp().answers(ScriptedSmtp.GREETING, ScriptedSmtp.HANG);
        assertThatThrownBy(() -> send(Notices.of("TRIGGERED"))).isInstanceOf(NotConnectedException.class);
        smtp().answers(ScriptedSmtp.GREETING, ScriptedSmtp.DROP);
        assertThat(send(Notices.of("TRIGGERED")).code()).isEqualTo("no-smtp");
    }

    @Test
    void withoutTheOfferOfTlsNothingIsSentWhereTlsIsRequired() throws Exception {
        SendResult result = sendTo(remote.port(), "\"use_tls\":true");
        assertThat(result.code()).isEqualTo("no-starttls");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(remote.received()).isEmpty();
    }

    private SendResult sendTo(int port, String tls) throws Exception {
        EmailProvider provider = provider(true);
        provider.timeout = Duration.ofSeconds(3);
        Record settings = form.bind(Json.parse(
                "{\"host\":\"localhost\",\"port\":" + port + "," + tls + ",\"from_email\":\"incidents@example.com\"}"));
        return provider.send(Notices.message(Notices.of("TRIGGERED"), settings, target()));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNoConnection() {
        smtp().offersStartTls();
        assertThatThrownBy(() -> sendTo(remote.port(), "\"use_tls\":true")).isInstanceOf(NotConnectedException.class);
        try (ScriptedSmtp secure = new ScriptedSmtp(true)) {
            assertThatThrownBy(() -> sendTo(secure.port(), "\"use_tls\":false,\"use_ssl\":true"))
                    .isInstanceOf(NotConnectedException.class);
        }
    }

    @Test
    void theMailIsHandedOverInsideTls() throws Exception {
        smtp().offersStartTls();
        assertThat(overTls(remote.port(), "\"use_tls\":true").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(remote.received()).isNotEmpty();
        try (ScriptedSmtp secure = new ScriptedSmtp(true)) {
            SendResult result = overTls(secure.port(), "\"use_tls\":false,\"use_ssl\":true");
            assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
            assertThat(secure.received()).isNotEmpty();
        }
    }

    private SendResult overTls(int port, String tls) throws Exception {
        EmailProvider.Settings settings = (EmailProvider.Settings) form.bind(Json.parse("{\"host\":\"localhost\","
                + "\"port\":" + port + "," + tls + ",\"username\":\"imas\",\"password\":\"secret\"}"));
        MailServer server = MailServer.of(settings, new AddressGuard(true), Duration.ofSeconds(5));
        server.session().getProperties().put("mail.smtp.ssl.trust", "*");
        server.session().getProperties().put("mail.smtp.ssl.checkserveridentity", "false");
        IncidentMail.Envelope envelope =
                new IncidentMail.Envelope(new InternetAddress("incidents@example.com"), new InternetAddress(target()));
        return new SmtpTalk(server, settings)
                .send(envelope, Notices.message(Notices.of("TRIGGERED"), settings, target()));
    }

    @Test
    void aPrivateHostIsRefusedInsideTlsAsWell() throws Exception {
        for (String tls : List.of("\"use_tls\":true", "\"use_tls\":false,\"use_ssl\":true")) {
            Record settings = form.bind(Json.parse("{\"host\":\"127.0.0.1\",\"port\":" + remote.port() + "," + tls
                    + ",\"from_email\":\"incidents@example.com\"}"));
            SendResult result = provider(false).send(Notices.message(Notices.of("TRIGGERED"), settings, target()));
            assertThat(result.code()).isEqualTo("not-allowed");
        }
    }

    @Test
    void aRealMailServerTakesTheMail() throws Exception {
        GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        try {
            greenMail.setUser("imas", "imas", CANARY);
            JsonObject settings = settings(greenMail.getSmtp().getPort());
            EmailProvider provider = provider(true);
            provider.timeout = Duration.ofSeconds(5);
            provider.send(Notices.message(Notices.of("TRIGGERED", "Réseau 🔥", ""), form.bind(settings), target()));
            assertThat(greenMail.getReceivedMessages()).hasSize(1);
            assertThat(greenMail.getReceivedMessages()[0].getSubject()).isEqualTo("[IMAS] 🔴 SEV1_CRITICAL: Réseau 🔥");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void anAbsentHostMeansTheMailSessionOfTheServer() throws Exception {
        remote.accepts();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(remote.port()));
        properties.put("mail.from", "server@example.com");
        EmailProvider provider = provider(false);
        provider.serverSession = () -> Optional.of(Session.getInstance(properties));

        SendResult result = provider.send(
                Notices.message(Notices.of("TRIGGERED"), form.bind(JsonObject.EMPTY_JSON_OBJECT), target()));

        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
        assertThat(mail(remote.received()).getFrom()[0].toString()).contains("server@example.com");
    }

    @Test
    void withoutHostAndSessionTheResultSaysSo() throws Exception {
        SendResult result = provider(true)
                .send(Notices.message(Notices.of("TRIGGERED"), form.bind(JsonObject.EMPTY_JSON_OBJECT), target()));
        assertThat(result.code()).isEqualTo("no-mail-session");
        assertThat(result.detail()).contains("mail/imas");
    }

    @Test
    void withoutAnySenderTheResultSaysSo() throws Exception {
        Record settings = form.bind(Json.parse("{\"host\":\"localhost\",\"username\":\"apikey\",\"password\":\"x\"}"));
        EmailProvider provider = provider(true);
        SendResult result = provider.send(Notices.message(Notices.of("TRIGGERED"), settings, target()));
        assertThat(result.code()).isEqualTo("no-sender");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'host':'h','use_ssl':true | use_ssl | excludes use_tls",
                "'host':'h','port':70000 | port | between 1 and 65535",
                "'host':'h','port':'587' | port | whole number",
                "'host':'smtp://h/' | host | alone",
                "'host':'h','username':'u' | password | is required",
                "'username':'u','password':'p' | host | is required",
                "'host':'h','from_email':'A <a@example.org>' | from_email | one e-mail address"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = form.faults(Json.parse("{" + json.replace('\'', '"') + "}"));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }
}
