package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imas.provider.Counts;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Rate;
import org.imas.provider.SettingsForm;
import org.imas.provider.discord.DiscordProvider;
import org.imas.provider.email.EmailProvider;
import org.imas.provider.ntfy.NtfyProvider;
import org.imas.provider.ovhsms.OvhSmsProvider;
import org.imas.provider.slack.SlackProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the types say of their services, against what the services take. */
class TypeRatesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Calls that a service takes in any window of that length. */
    record Taken(int calls, Duration window) {}

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of(new SlackProvider(), "{}", List.of(new Taken(1, SECOND))),
                Arguments.of(
                        new DiscordProvider(),
                        "{'bot_token':'x','guild_id':'1'}",
                        List.of(new Taken(5, Duration.ofSeconds(2)), new Taken(30, MINUTE), new Taken(50, SECOND))),
                Arguments.of(
                        new DiscordProvider(),
                        "{'webhook_url':'https://discord.com/api/webhooks/1/x'}",
                        List.of(new Taken(5, Duration.ofSeconds(2)), new Taken(30, MINUTE))),
                Arguments.of(webhook("slack", "https://hooks.slack.com/services/T/B/x"), "", new Taken(1, SECOND)),
                Arguments.of(webhook("teams", "https://example.org/x"), "", new Taken(4, SECOND)),
                Arguments.of(webhook("teams_messagecard", "https://example.org/x"), "", new Taken(4, SECOND)),
                Arguments.of(webhook("pagerduty", "https://example.org/v2/enqueue"), "", new Taken(120, MINUTE)));
    }

    private static List<Rate> webhook(String format, String url) {
        return rates(new WebhookProvider(), "{'url':'" + url + "','format':'" + format + "'}");
    }

    private static List<Rate> rates(NotificationProvider provider, String settings) {
        Record bound = SettingsForm.ofProvider(provider.getClass())
                .bind(Json.createReader(new java.io.StringReader(settings.replace('\'', '"')))
                        .readObject());
        return provider.rates(bound, Rate.of(provider.getClass()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_window_sees_more_than_the_service_takes(Object given, String settings, Object taken) {
        List<Rate> rates = given instanceof NotificationProvider provider ? rates(provider, settings) : list(given);
        assertThat(rates).isNotEmpty();
        List<Duration> sent = sentToOneTarget(rates);
        List<?> limits = taken instanceof List<?> several ? several : List.of(taken);
        for (Object limit : limits) {
            Taken bound = (Taken) limit;
            assertThat(most(sent, bound.window())).as("in %s", bound.window()).isLessThanOrEqualTo(bound.calls());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Rate> list(Object rates) {
        return (List<Rate>) rates;
    }

    /** As much as goes out in five minutes of trying all the time, after a rest. */
    private static List<Duration> sentToOneTarget(List<Rate> rates) {
        TestClock clock = new TestClock();
        boolean byTarget = rates.stream().anyMatch(rate -> rate.counts() == Counts.TARGET);
        Limits limits = new Limits(rates, byTarget, new TestTicks(clock));
        List<Duration> sent = new ArrayList<>();
        Duration step = Duration.ofMillis(20);
        for (Duration at = Duration.ZERO; at.compareTo(Duration.ofMinutes(5)) < 0; at = at.plus(step)) {
            while (limits.take("target").isZero()) {
                sent.add(at);
            }
            clock.advance(step);
        }
        return sent;
    }

    private static int most(List<Duration> sent, Duration window) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < sent.size(); last++) {
            while (sent.get(last).minus(window).compareTo(sent.get(first)) >= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @Test
    void an_endpoint_of_ones_own_mail_and_sms_are_not_held_back() {
        assertThat(webhook("json", "https://example.org/")).isEmpty();
        assertThat(webhook("custom", "https://example.org/")).isEmpty();
        assertThat(webhook("slack", "https://mattermost.example.org/hooks/x")).isEmpty();
        assertThat(Rate.of(EmailProvider.class)).isEmpty();
        assertThat(Rate.of(OvhSmsProvider.class)).isEmpty();
    }

    @Test
    void ntfy_is_the_bucket_that_its_server_has() {
        assertThat(Rate.of(NtfyProvider.class))
                .containsExactly(new Rate(1, Duration.ofSeconds(5), 60, Counts.INSTANCE));
    }

    @Test
    void a_discord_webhook_has_one_channel_whatever_the_target_is_called() {
        assertThat(rates(new DiscordProvider(), "{'webhook_url':'https://discord.com/api/webhooks/1/x'}"))
                .extracting(Rate::counts)
                .containsOnly(Counts.INSTANCE);
        assertThat(rates(new DiscordProvider(), "{'bot_token':'x','guild_id':'1'}"))
                .extracting(Rate::counts)
                .contains(Counts.TARGET);
    }

    @Test
    void an_operator_writes_a_rate_as_calls_and_time() {
        assertThat(Rate.parse("30/PT1M", Counts.INSTANCE)).containsExactly(new Rate(30, MINUTE, 30, Counts.INSTANCE));
        assertThat(Rate.parse(" 5/PT2S/2 , 30/PT1M", Counts.TARGET))
                .extracting(Rate::text)
                .containsExactly("5/PT2S/2", "30/PT1M");
        assertThat(Rate.parse("none", Counts.INSTANCE)).isEmpty();
        for (String wrong : List.of("", "30", "0/PT1M", "30/1m", "30/PT0S", "30/P2D", "-1/PT1S", "30/PT1M,", "x")) {
            assertThatThrownBy(() -> Rate.parse(wrong, Counts.INSTANCE))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
