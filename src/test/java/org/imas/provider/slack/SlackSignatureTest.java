package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.imas.platform.Json;
import org.imas.provider.SettingsForm;
import org.imas.provider.SignedSettings;
import org.imas.provider.SignedSettings.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the example that Slack's documentation works out ("Verifying requests from Slack"). */
class SlackSignatureTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String TIMESTAMP = "1531420618";
    private static final Instant THEN = Instant.ofEpochSecond(1531420618);
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private final SlackSignature signature = new SlackSignature(SECRET);

    @Test
    void the_documented_example_is_right() {
        assertThat(signature.verifies(new Signed(SIGNATURE, TIMESTAMP, BODY), THEN))
                .isTrue();
    }

    @Test
    void it_holds_for_five_minutes_and_no_longer() {
        Signed request = new Signed(SIGNATURE, TIMESTAMP, BODY);
        Duration window = Duration.ofMinutes(5);
        assertThat(signature.verifies(request, THEN.plus(window))).isTrue();
        assertThat(signature.verifies(request, THEN.minus(window))).isTrue();
        assertThat(signature.verifies(request, THEN.plus(window).plusSeconds(1)))
                .isFalse();
        assertThat(signature.verifies(request, THEN.minus(window).minusSeconds(1)))
                .isFalse();
    }

    @Test
    void another_body_another_time_or_another_secret_does_not_fit() {
        assertThat(signature.verifies(new Signed(SIGNATURE, TIMESTAMP, BODY + "x"), THEN))
                .isFalse();
        assertThat(signature.verifies(new Signed(SIGNATURE, "1531420619", BODY), THEN))
                .isFalse();
        assertThat(new SlackSignature("other").verifies(new Signed(SIGNATURE, TIMESTAMP, BODY), THEN))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v0", "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"})
    void what_is_no_signature_is_refused(String text) {
        assertThat(signature.verifies(new Signed(text, TIMESTAMP, BODY), THEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1531420618", "99999999999999999999", "1531420618.0"})
    void what_is_no_time_is_refused(String text) {
        assertThat(signature.verifies(new Signed(SIGNATURE, text, BODY), THEN)).isFalse();
    }

    @Test
    void without_a_secret_nothing_is_taken() {
        SettingsForm form = SettingsForm.ofProvider(SlackProvider.class);
        Signed request = new Signed(SIGNATURE, TIMESTAMP, BODY);
        SignedSettings without = (SignedSettings) form.bind(Json.parse("{\"bot_token\":\"xoxb-1\"}"));
        SignedSettings with = (SignedSettings)
                form.bind(Json.parse("{\"bot_token\":\"xoxb-1\",\"signing_secret\":\"" + SECRET + "\"}"));
        assertThat(without.verifies(request, THEN)).isFalse();
        assertThat(with.verifies(request, THEN)).isTrue();
    }
}
