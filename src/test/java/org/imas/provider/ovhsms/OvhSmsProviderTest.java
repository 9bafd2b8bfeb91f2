package org.imas.provider.ovhsms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.imas.platform.FakeServer;
import org.imas.platform.Outbound;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.ProviderType;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OvhSmsProviderTest extends ProviderContract {

    static final String KEY = CANARY;

    private final OvhFake ovh = (OvhFake) remote;
    private final SettingsForm form = SettingsForm.ofProvider(OvhSmsProvider.class);
    private final OvhClock ovhClock = new OvhClock();
    private final CreditWatch credits = new CreditWatch();
    private final TestClock time = new TestClock();

    OvhSmsProviderTest() {
        ovhClock.clock = Clock.systemUTC();
        credits.clock = time;
    }

    @Override
    protected Class<? extends NotificationProvider> type() {
        return OvhSmsProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        OvhSmsProvider provider = new OvhSmsProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.systemUTC();
        provider.ovhClock = ovhClock;
        provider.credits = credits;
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected Remote remote() {
        return new OvhFake();
    }

    @Override
    protected JsonObject settings(int port) {
        return builder(port).add("sender", "IMAS").build();
    }

    private static JsonObjectBuilder builder(int port) {
        return Json.createObjectBuilder()
                .add("application_key", "app-key")
                .add("application_secret", OvhFake.SECRET)
                .add("consumer_key", OvhFake.CONSUMER)
                .add("service_name", "sms-xx12345-1")
                .add("api_base_url", "http://localhost:" + port + "/1.0");
    }

    @Override
    protected String target() {
        return "06 12 34 56 78";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"application_key": "your-application-key", "application_secret": "your-application-secret",
                 "consumer_key": "your-consumer-key", "service_name": "sms-xx12345-1", "sender": "IMAS"}""", """
                {"application_key": "x", "application_secret": "y", "consumer_key": "z",
                 "service_name": "sms-xxx-1"}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    @Override
    protected String readable(String received) {
        return OvhFake.json(OvhFake.body(received)).getString("message");
    }

    private SendResult send(JsonObjectBuilder settings, Notice notice, String target) throws Exception {
        return provider(true).send(Notices.message(notice, form.bind(settings.build()), target));
    }

    private SendResult send(JsonObjectBuilder settings) throws Exception {
        return send(settings, Notices.of("TRIGGERED"), target());
    }

    private JsonObjectBuilder named() {
        return Json.createObjectBuilder(settings(ovh.port()));
    }

    private JsonObject job() {
        return OvhFake.json(OvhFake.body(ovh.received()));
    }

    @Test
    void theJobIsTheDocumentedOne() throws Exception {
        assertThat(send(named()).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(job()).isEqualTo(OvhFake.json("""
                {"message": "[IMAS] SEV1_CRITICAL\\nRedis Cluster Down\\nService: redis-prod\\nhttps://imas.example.com/incidents/abc12345",
                 "receivers": ["+33612345678"], "charset": "UTF-8", "coding": "7bit", "priority": "high",
                 "noStopClause": true, "validityPeriod": 120, "sender": "IMAS"}"""));
    }

    @Test
    void withoutASenderAShortNumberSendsAndNothingInTheTextIsALink() throws Exception {
        Notice notice = Notices.of("TRIGGERED", "db.example.com down, see https://x.example/a call 06 12 34 56 78", "");
        SendResult result = send(builder(ovh.port()), notice, target());
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
        JsonObject job = job();
        assertThat(job.getBoolean("senderForResponse")).isTrue();
        assertThat(job).doesNotContainKey("sender");
        assertThat(job.getString("message"))
                .isEqualTo("[IMAS] SEV1_CRITICAL\ndb example com down, see (link) call (number)\nService: redis-prod");
    }

    @Test
    void aNumberAsSenderSendsNoLinkEither() throws Exception {
        ovh.senders = Set.of("+33700000001");
        assertThat(send(builder(ovh.port()).add("sender", "+33700000001")).outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(job().getString("message")).doesNotContain("https://");
    }

    @Test
    void theIdAndTheCreditsAreKept() throws Exception {
        SendResult result = send(named());
        assertThat(result.remote()).isEqualTo("802084252");
        assertThat(result.detail()).isEqualTo("credits used: 1, credits left: 99");
    }

    @Test
    void aNumberThatOvhDoesNotTakeIsRefusedThoughTheAnswerIs200() throws Exception {
        ovh.invalid = Set.of("+33612345678");
        SendResult result = send(named());
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo("invalid-receiver");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ids':[],'validReceivers':[],'invalidReceivers':[]} | REFUSED | not-taken",
                "{'ids':[1],'validReceivers':['+33600000000'],'invalidReceivers':[]} | UNCLEAR | bad-answer",
                "{'ids':[1],'validReceivers':['0033612345678']} | ACCEPTED | ok",
                "{'validReceivers':'+33612345678'} | UNCLEAR | bad-answer",
                "{} | UNCLEAR | bad-answer",
                "'' | UNCLEAR | bad-answer",
                "OK | REFUSED | not-ovh"
            })
    void onlyAReportThatNamesTheNumberIsAYes(String body, Outcome outcome, String code) throws Exception {
        ovh.answers(200, body.replace('\'', '"'));
        SendResult result = send(named());
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | INVALID_SIGNATURE | Invalid signature | REFUSED | INVALID_SIGNATURE",
                "403 | INVALID_CREDENTIAL | This credential is not valid | REFUSED | INVALID_CREDENTIAL",
                "403 | INVALID_KEY | This application key is invalid | REFUSED | INVALID_KEY",
                "403 | NOT_CREDENTIAL | This credential does not exist | REFUSED | NOT_CREDENTIAL",
                "403 | NOT_GRANTED_CALL | This call has not been granted | REFUSED | NOT_GRANTED_CALL",
                "403 | '' | Sms sender X does not exists. Please create it first | REFUSED | unknown-sender",
                "400 | BAD | cannot send contact information with shortcode | REFUSED | contact-with-short-number",
                "404 | '' | The requested object (serviceName = a) does not exist | REFUSED | unknown-service",
                "402 | '' | Not enough credits | REFUSED | no-credit",
                "400 | QUERY_TIME_OUT | Query out of time | TRY_AGAIN | QUERY_TIME_OUT",
                "400 | not a code | no | REFUSED | http-400",
                "418 | '' | '' | REFUSED | http-418",
                "429 | QUOTA | slow down | TRY_AGAIN | http-429",
                "500 | INTERNAL_ERROR | oops | TRY_AGAIN | http-500"
            })
    void anErrorIsClassifiedByOvhsOwnWord(int status, String word, String message, Outcome outcome, String code)
            throws Exception {
        ovh.refuses(status, word, message);
        SendResult result = send(named());
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void aSenderThatWasNotValidatedIsNamed() throws Exception {
        SendResult result = send(builder(ovh.port()).add("sender", "OTHER"));
        assertThat(result.code()).isEqualTo("unknown-sender");
        assertThat(result.detail()).contains("Sms sender OTHER does not exists");
    }

    @Test
    void theTimeIsAskedOnceForManyMessages() throws Exception {
        send(named());
        send(named());
        assertThat(ovh.received().split("GET /1.0/auth/time", -1)).hasSize(2);
    }

    @Test
    void whenOvhsClockTurnsOutOtherwiseItIsAskedAgainAndTheCallRepeatedOnce() throws Exception {
        send(named());
        ovh.received();
        ovh.isAhead(Duration.ofHours(-2));
        assertThat(send(named()).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(ovh.received().split("(?=GET |POST )"))
                .extracting(request -> request.substring(0, 4))
                .containsExactly("POST", "GET ", "POST");
        assertThat(ovh.credits).isEqualTo(98);
    }

    @Test
    void aCallThatIsOutOfTimeTwiceIsNotRepeatedForEver() throws Exception {
        ovh.refuses(400, "QUERY_TIME_OUT", "Query out of time");
        send(named());
        assertThat(ovh.received().split("POST ", -1)).hasSize(3);
    }

    @Test
    void withoutOvhsTimeNothingIsSentAndItIsTriedAgain() throws Exception {
        ovh.timeReply = FakeServer.drop();
        SendResult result = send(named());
        assertThat(result.outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(result.code()).isEqualTo("no-time");
        ovh.timeReply = FakeServer.answer(503, "");
        assertThat(send(named()).outcome()).isEqualTo(Outcome.TRY_AGAIN);
        ovh.timeReply = FakeServer.answer(200, "{}");
        assertThat(send(named()).code()).isEqualTo("not-ovh");
        assertThat(ovh.received()).doesNotContain("POST ");
    }

    @ParameterizedTest
    @CsvSource({"22, false", "21, true", "20, true"})
    void creditsThatRunLowAreSaid(int before, boolean warned) throws Exception {
        ovh.credits = before;
        SendResult result = send(named());
        assertThat(result.detail().contains("running low")).isEqualTo(warned);
    }

    @Test
    void theLogSaysThatCreditsRunLowAtMostOnceAnHour() throws Exception {
        ovh.credits = 10;
        try (Warnings log = new Warnings()) {
            send(named());
            send(named());
            time.advance(Duration.ofMinutes(59));
            send(named());
            assertThat(log.lines).isEqualTo(1);
            time.advance(Duration.ofMinutes(1));
            send(named());
            assertThat(log.lines).isEqualTo(2);
        }
    }

    private static final class Warnings extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger(CreditWatch.class.getName());
        private int lines;

        Warnings() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+33612345678", "0033612345678", "06 12 34 56 78", "06.12.34.56.78", "+33 (0)6 12 34 56 78"})
    void numbersAsPeopleWriteThemAreTaken(String number) throws Exception {
        assertThat(send(named(), Notices.of("TEST"), number).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(job().getJsonArray("receivers").getString(0)).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ops", "06 12", "+33612345678901234", "a@example.com"})
    void whatIsNoNumberIsRefusedAndNothingSent(String number) throws Exception {
        SendResult result = send(named(), Notices.of("TEST"), number);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo("bad-number");
        assertThat(ovh.received()).isEmpty();
    }

    @Test
    void aMessageOfUnclearFateIsNotToBeSentAgain() {
        ProviderType type = OvhSmsProvider.class.getAnnotation(ProviderType.class);
        assertThat(type.resendUnclear()).isFalse();
        assertThat(new ProviderType.Literal("OVH_SMS").resendUnclear()).isTrue();
        assertThat(type.severities()).containsExactly("SEV1_CRITICAL", "SEV2_HIGH");
    }
}
