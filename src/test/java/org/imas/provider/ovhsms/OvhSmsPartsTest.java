package org.imas.provider.ovhsms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.platform.Fault;
import org.imas.platform.OutboundRequest;
import org.imas.provider.Remedy;
import org.imas.provider.SettingsForm;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OvhSmsPartsTest {

    private final SettingsForm form = SettingsForm.ofProvider(OvhSmsProvider.class);

    private static JsonObjectBuilder settings() {
        return Json.createObjectBuilder()
                .add("application_key", "7kbG7Bk7S9Nt7ZSV")
                .add("application_secret", "EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF")
                .add("consumer_key", "MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1")
                .add("service_name", "sms-xx12345-1");
    }

    private OvhSmsProvider.Settings bound(JsonObjectBuilder settings) {
        return (OvhSmsProvider.Settings) form.bind(settings.build());
    }

    private String signature(String method, String uri, String body, long seconds) {
        OutboundRequest request = new OutboundRequest(method, URI.create(uri), Map.of(), body, Duration.ofSeconds(1));
        return OvhSignature.signed(request, bound(settings()), seconds)
                .headers()
                .get("X-Ovh-Signature");
    }

    @Test
    void theSignatureIsThatOfOvhsOwnExample() {
        // docs.ovh.com, "First steps with the OVHcloud APIs": key, secret, call and result as printed there
        assertThat(signature("GET", "https://eu.api.ovh.com/1.0/domains/", "", 1366560945))
                .isEqualTo("$1$d3705e8afb27a0d2970a322b96550abfc67bb798");
    }

    @Test
    void theBodyIsSignedAsItsBytesInUtf8() {
        // computed with coreutils: printf '%s' 'secret+consumer+POST+…+body+time' | sha1sum
        assertThat(signature(
                        "POST",
                        "https://eu.api.ovh.com/1.0/sms/sms-xx12345-1/jobs",
                        "{\"message\":\"été 🔥\"}",
                        1366560945))
                .isEqualTo("$1$faa09344b1189e093d2f05b291673f141ef60082");
    }

    @ParameterizedTest
    @CsvSource({
        "eu, https://eu.api.ovh.com/1.0",
        "ca, https://ca.api.ovh.com/1.0",
        "us, https://api.us.ovhcloud.com/1.0"
    })
    void aRegionHasItsAddress(String region, String base) {
        assertThat(OvhRules.base(bound(settings().add("region", region)))).isEqualTo(base);
    }

    @Test
    void anotherAddressReplacesThatOfTheRegion() {
        assertThat(OvhRules.base(bound(settings()))).isEqualTo("https://eu.api.ovh.com/1.0");
        assertThat(OvhRules.base(bound(settings().add("api_base_url", "https://proxy.example/ovh/1.0/"))))
                .isEqualTo("https://proxy.example/ovh/1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sender | ABCDEFGHIJKL",
                "sender | I-MAS",
                "sender | 'IMAS '",
                "sender | 12",
                "service_name | ../me",
                "service_name | a/b",
                "application_key | a b",
                "application_secret | é",
                "consumer_key | 'a\tb'",
                "region | eu-west",
                "api_base_url | ftp://example.com",
                "api_base_url | https://e.com/1.0?x=1",
                "default_country | XX",
                "default_country | 999"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String key, String value) {
        JsonObject wrong = settings().add(key, value).build();
        assertThat(form.faults(wrong)).extracting(Fault::field).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "max_segments,0,false",
        "max_segments,1,true",
        "max_segments,6,true",
        "max_segments,7,false",
        "low_credit_warning,-1,false",
        "low_credit_warning,0,true"
    })
    void numbersHaveBounds(String key, int value, boolean right) {
        assertThat(form.faults(settings().add(key, value).build()).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMAS", "ABCDEFGHIJK", "MP RENOV", "A", "36180", "+33700000001"})
    void sendersThatOvhMayKnowAreTaken(String sender) {
        assertThat(form.faults(settings().add("sender", sender).build())).isEmpty();
        assertThat(OvhRules.maySendLinks(sender)).isEqualTo(sender.matches(".*[A-Z].*"));
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, FR, +33612345678",
        "0612345678, +33, +33612345678",
        "0612345678, 33, +33612345678",
        "0033 6 12 34 56 78, US, +33612345678",
        "+44 7700 900123, FR, +447700900123",
        "07700 900123, gb, +447700900123",
        "(514) 555-0123, CA, +15145550123",
        "0470 12 34 56, BE, +32470123456",
        "312 345 6789, IT, +393123456789"
    })
    void aNationalNumberIsOneOfTheCountry(String number, String country, String e164) {
        assertThat(PhoneNumbers.e164(number, country)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://a.example/b?c=d now | see (link) now",
                "www.example.com is down | (link) is down",
                "db-1.eu.example.com:5432 down | db-1 eu example com:5432 down",
                "db．example．com at https：／／x | db example com at (link)",
                "ask ops@example.com | ask ops at example com",
                "call +33 6 12 34 56 78 or 06.12.34.56.78 | call (number) or (number)",
                "v1.2.3 at 10.0.0.12:9090, 99.9 % since 2026-02-05 18:30 | v1.2.3 at 10.0.0.12:9090, 99.9 % since 2026-02-05 18:30"
            })
    void fromAShortNumberNothingLooksLikeAContact(String text, String plain) {
        assertThat(ContactDetails.without(text)).isEqualTo(plain);
    }

    @RepeatedTest(100)
    void fromAShortNumberNothingEverLooksLikeAContact(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> pieces = List.of(
                "https://",
                "www.",
                "a.fr",
                ".com",
                "@",
                "x",
                "é",
                " ",
                "-",
                "+33",
                "0033",
                "06",
                "12 ",
                "3456789",
                "🔥.io");
        String text = IntStream.range(0, 40)
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
        String plain = ContactDetails.without(text);
        assertThat(OvhFake.CONTACT.matcher(plain).find())
                .as(text + " -> " + plain)
                .isFalse();
    }

    @Test
    void ovhsTimeIsOursAndTheDifferenceUntilOurClockIsSet() {
        TestClock ours = new TestClock();
        OvhClock clock = new OvhClock();
        clock.clock = ours;
        long now = ours.instant().getEpochSecond();
        assertThat(clock.now("a")).isEmpty();
        clock.learn("a", now + 3600);
        assertThat(clock.now("a")).hasValue(now + 3600);
        assertThat(clock.now("b")).isEmpty();
        ours.advance(Duration.ofSeconds(5));
        assertThat(clock.now("a")).hasValue(now + 3605);
        ours.advance(Duration.ofMinutes(5));
        assertThat(clock.now("a")).as("our clock jumped").isEmpty();
    }

    @Test
    void onlySoManyEndpointsAreKept() {
        OvhClock clock = new OvhClock();
        clock.clock = new TestClock();
        for (int i = 0; i <= OvhClock.MOST; i++) {
            clock.learn("base" + i, 1366560945);
        }
        assertThat(clock.now("base0")).isEmpty();
        assertThat(clock.now("base" + OvhClock.MOST)).isPresent();
    }

    @Test
    void everyCodeHasItsCauseAndRemedyInBothLanguages() {
        List<String> codes = List.of(
                "INVALID_SIGNATURE",
                "INVALID_CREDENTIAL",
                "INVALID_KEY",
                "NOT_CREDENTIAL",
                "NOT_GRANTED_CALL",
                OvhErrors.TIME_OUT,
                OvhErrors.UNKNOWN_SENDER,
                OvhErrors.CONTACT_DETAILS,
                OvhErrors.UNKNOWN_SERVICE,
                OvhErrors.NO_CREDIT,
                OvhReport.INVALID_RECEIVER,
                OvhReport.NOT_TAKEN,
                OvhReport.NOT_OVH,
                OvhReport.BAD_ANSWER,
                OvhCall.NO_TIME,
                OvhSmsProvider.BAD_NUMBER,
                "no-answer",
                "timeout");
        ResourceBundle english = ResourceBundle.getBundle("org.imas.provider.ovhsms.remedies", Locale.ROOT);
        ResourceBundle french = ResourceBundle.getBundle("org.imas.provider.ovhsms.remedies", Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).hasSize(2 * codes.size());
        assertThat(codes).allSatisfy(code -> {
            Remedy remedy = Remedy.of(OvhSmsProvider.class, code, Locale.FRENCH).orElseThrow();
            assertThat(remedy.cause()).isNotEqualTo(english.getString(code + ".cause"));
            assertThat(remedy.remedy()).isNotEqualTo(english.getString(code + ".remedy"));
        });
    }
}
