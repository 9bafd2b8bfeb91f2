package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonObject;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider must keep to, whatever it talks to: extended by the test of each. */
public abstract class ProviderContract {

    /** tcpmux, which no machine has any more; a port that was just closed may be given to the caller itself. */
    private static final int NOBODY_LISTENS = 1;

    /** To be put into every secret of {@link #settings}. */
    protected static final String CANARY = "canary/7f3a91+secret";

    /** A server that never answers must be given up after about that time. */
    protected static final Duration SHORT = Duration.ofMillis(1_200);

    private static final String LINK_CANARY = "QmTmdkndLvM6zApmgQkLmN";
    private static final Offers LINKS = new Offers(
            "https://imas.example.com/api/v1/r/AAeJSgG" + LINK_CANARY + "0123456789012345678",
            "https://imas.example.com/api/v1/r/AQeJSgG" + LINK_CANARY + "0123456789012345678");

    private static final String SURROGATES = "\uFFFD";

    protected final Remote remote = remote();

    @AfterEach
    void closeRemote() {
        remote.close();
    }

    protected abstract Class<? extends NotificationProvider> type();

    /** The provider, giving up after {@link #SHORT}. */
    protected abstract NotificationProvider provider(boolean allowPrivate);

    /** A fake of the service; called once. */
    protected abstract Remote remote();

    /** Settings that lead to a service on localhost at that port, with the {@link #CANARY} in every secret. */
    protected abstract JsonObject settings(int port);

    protected abstract String target();

    /** The JSON samples of the specification for this type, as they stand. */
    protected abstract List<String> samples();

    /** What an answer that is none of the protocol's means here. */
    protected abstract Outcome afterBabble();

    /** What a 200 of another kind of server means here. */
    protected abstract Outcome afterAnother();

    /** Whether this protocol can say how long to wait. */
    protected boolean saysHowLong() {
        return true;
    }

    protected Record bound() {
        return bound(remote.port());
    }

    private Record bound(int port) {
        return SettingsForm.ofProvider(type()).bind(settings(port));
    }

    protected SendResult send(Notice notice) throws NotConnectedException {
        return provider(true).send(Notices.message(notice, bound(), target()));
    }

    private SendResult send() throws NotConnectedException {
        return send(Notices.of("TRIGGERED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED", "TEST"})
    void everyKindOfNoticeIsAccepted(String event) throws Exception {
        remote.accepts();
        SendResult result = send(Notices.of(event));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.code()).isEqualTo(SendResult.OK);
    }

    @Test
    void aBusyServiceIsTriedAgainAfterTheWaitItAsksFor() throws Exception {
        remote.isBusy(7);
        assertThat(send().outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(send().retryAfter()).isEqualTo(saysHowLong() ? Duration.ofSeconds(7) : null);
    }

    @Test
    void aBusyServiceThatDoesNotSayHowLongIsTriedAgain() throws Exception {
        remote.isBusy(null);
        assertThat(send().outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(send().retryAfter()).isNull();
    }

    @Test
    void aRefusalIsForGood() throws Exception {
        remote.refuses();
        SendResult result = send();
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isNotEqualTo(SendResult.OK);
        assertThat(result.detail()).isNotBlank();
    }

    @Test
    void aFailureOfTheServiceIsTriedAgain() throws Exception {
        remote.fails();
        assertThat(send().outcome()).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void aRefusedConnectionIsAnExceptionSoThatItMayBeRetriedAtOnce() {
        Message message = Notices.message(Notices.of("TRIGGERED"), bound(NOBODY_LISTENS), target());
        assertThatThrownBy(() -> provider(true).send(message)).isInstanceOf(NotConnectedException.class);
    }

    @Test
    void aServiceThatTakesTheMessageAndNeverAnswersIsUnclear() throws Exception {
        remote.hangs();
        assertThat(send().outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void aServiceThatTakesTheMessageAndDropsTheConnectionIsUnclear() throws Exception {
        remote.drops();
        assertThat(send().outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void anAnswerThatIsNoneIsAResultAndNotAnException() throws Exception {
        remote.babbles();
        assertThat(send().outcome()).isEqualTo(afterBabble());
    }

    @Test
    void aServerOfAnotherKindIsAResultAndNotAnException() throws Exception {
        remote.isAnother();
        assertThat(send().outcome()).isEqualTo(afterAnother());
    }

    @Test
    void manyWordsOfTheServiceAreCut() throws Exception {
        remote.isWordy();
        SendResult result = send();
        assertThat(result.detail()).hasSizeLessThan(600).doesNotContain("\n");
        remote.fails();
        assertThat(send(Notices.of("TRIGGERED", "t", "x".repeat(100_000))).detail())
                .hasSizeLessThan(600)
                .doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 98, 99, 100, 101, 148, 149, 198, 199, 248, 249, 250, 1022, 1366, 2045, 4095, 9000})
    void noCutEverFallsInsideAnEmoji(int start) throws Exception {
        remote.accepts();
        String text = "x".repeat(start) + "👨‍👩‍👧".repeat(600);
        assertThat(send(Notices.of("TRIGGERED", text, text)).outcome()).isEqualTo(Outcome.ACCEPTED);
        String sent = readable(remote.received());
        assertThat(sent).isNotEmpty().doesNotContain(SURROGATES, "\\ud83d", "?");
        remote.received();
    }

    /** The message as people will read it, out of what was on the wire; without any question mark of its own. */
    protected String readable(String received) {
        return received.substring(received.indexOf("\r\n\r\n"));
    }

    @Test
    void noSecretIsEverInAResultOrALog() throws Exception {
        List<Runnable> moods =
                List.of(remote::accepts, remote::refuses, remote::fails, remote::hangs, remote::drops, remote::babbles);
        try (LogCapture log = new LogCapture()) {
            for (Runnable mood : moods) {
                mood.run();
                assertNoSecret(send().toString());
            }
            remote.close();
            try {
                provider(true).send(Notices.message(Notices.of("TRIGGERED"), bound(remote.port()), target()));
            } catch (NotConnectedException e) {
                assertNoSecret(e.toString());
            }
            assertNoSecret(log.text());
        }
    }

    @Test
    void noLinkToActByIsEverInAResultOrALog() throws Exception {
        Message plain = Notices.message(Notices.of("TRIGGERED"), bound(), target());
        Message offering = new Message(
                plain.deliveryId(), plain.target(), plain.notice(), plain.settings(), plain.brand(), null, LINKS);
        try (LogCapture log = new LogCapture()) {
            for (Runnable mood : List.<Runnable>of(remote::refuses, remote::fails, remote::drops, remote::babbles)) {
                mood.run();
                assertThat(provider(true).send(offering).toString()).doesNotContain(LINK_CANARY);
            }
            assertThat(log.text()).doesNotContain(LINK_CANARY);
        }
    }

    private static void assertNoSecret(String text) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
        assertThat(text).doesNotContain(CANARY, "7f3a91", encoded);
        // inside a longer base64 text, the same bytes have three spellings: none may be found when decoded
        Stream.of(text.split("[^A-Za-z0-9+/=]+", -1))
                .filter(word -> word.length() >= 16)
                .forEach(word -> assertThat(decoded(word)).doesNotContain("7f3a91"));
    }

    private static String decoded(String word) {
        try {
            return new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    @Test
    void aPrivateAddressIsRefusedUnlessTheInstallationAllowsIt() throws Exception {
        remote.accepts();
        SendResult result = provider(false).send(Notices.message(Notices.of("TRIGGERED"), bound(), target()));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo("not-allowed");
        assertThat(remote.received()).isEmpty();
    }

    @Test
    void theSamplesOfTheSpecificationAreTakenAsTheyStand() {
        SettingsForm form = SettingsForm.ofProvider(type());
        assertThat(samples())
                .isNotEmpty()
                .allSatisfy(
                        sample -> assertThat(form.faults(Json.parse(sample))).isEmpty());
        assertThat(form.faults(settings(1))).isEmpty();
    }

    @Test
    void everySecretIsMasked() {
        assertThat(SettingsForm.ofProvider(type()).masked(settings(1)).toString())
                .doesNotContain("7f3a91");
    }

    @Test
    void everyAddressIsADestinationSoThatNoStoredSecretFollowsToAnotherHost() {
        assertThat(bound().getClass().getRecordComponents())
                .filteredOn(component -> component.getType() == URI.class)
                .allSatisfy(component -> assertThat(
                                component.getAnnotation(Setting.class).destination())
                        .isTrue());
    }

    @Test
    void everySettingHasALabelForPeople() {
        assertThat(SettingsForm.ofProvider(type()).fields())
                .allSatisfy(field -> assertThat(field.label()).isNotBlank());
    }

    @Test
    void theBeanHoldsNoTransactionAndIsFoundByItsType() {
        assertThat(type()).hasAnnotations(Stateless.class, ProviderType.class);
        assertThat(type().getAnnotation(Local.class).value()).contains(NotificationProvider.class);
        assertThat(type().getAnnotation(TransactionAttribute.class).value())
                .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
    }

    @Test
    void aCallIsBoundedAndOnlyAMissingConnectionIsRetriedAtOnce() throws Exception {
        Method send = type().getMethod("send", Message.class);
        assertThat(send.getAnnotation(Timeout.class)).isNotNull();
        assertThat(type().getMethods())
                .as("one bean serves all providers of the type: its gates hold each back by itself")
                .noneMatch(method -> method.isAnnotationPresent(Bulkhead.class));
        Retry retry = send.getAnnotation(Retry.class);
        assertThat(retry.retryOn()).containsExactly(NotConnectedException.class);
        assertThat(retry.maxRetries()).isBetween(1, 3);
        assertThat(retry.jitter()).isPositive();
    }
}
