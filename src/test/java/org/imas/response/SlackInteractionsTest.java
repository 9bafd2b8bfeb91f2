package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.imas.provider.Action;
import org.imas.provider.LogCapture;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever pressed in vain is told so, in Slack alone, and nothing depends on that. */
class SlackInteractionsTest {

    private static final Databases DATABASES = new Databases();
    private static final String REPLY_TO = "https://hooks.slack.com/actions/T0/1/secretsecret";

    private final List<String> told = new ArrayList<>();
    private final List<OutboundRequest> sent = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private SlackInteractions interactions(AnswerWorld world, UUID delivery) {
        SlackPresses presses = new SlackPresses() {
            @Override
            Pressed store(SlackPress press, Set<UUID> providers) {
                return world.press(world.token(delivery, Action.ACKNOWLEDGE), "GRACE", world.provider);
            }
        };
        AnswerWork work = new AnswerWork() {
            @Override
            void soon(UUID id, Consumer<Standing> needless) {
                world.in(beans -> beans.get(Answers.class).work(id))
                        .filter(standing -> standing.state() == Standing.State.NEEDLESS)
                        .ifPresent(needless);
            }
        };
        SlackReplies replies = new SlackReplies() {
            @Override
            void soon(String replyTo, String text) {
                told.add(replyTo + " " + text);
            }
        };
        return new Beans().with(presses).with(work).with(replies).get(SlackInteractions.class);
    }

    @ParameterizedTest
    @EnumSource
    void only_whoever_pressed_in_vain_is_told(DatabaseKind kind) {
        AnswerWorld world = new AnswerWorld(DATABASES.of(kind));
        SlackPress press = new SlackPress("t", "U0X", "grace", REPLY_TO);
        SlackInteractions first = interactions(world, world.told("C1"));
        first.take(press, Set.of());
        assertThat(world.status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
        assertThat(told).isEmpty();

        first.take(press, Set.of());
        interactions(world, world.told("C2")).take(press, Set.of());

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith(REPLY_TO + " Acknowledged by slack:grace, ");
        assertThat(told.get(1)).startsWith(REPLY_TO + " Acknowledged already, by slack:grace, ");
    }

    private SlackReplies replies(Outbound outbound) {
        return new Beans().with(outbound).get(SlackReplies.class);
    }

    private final class Recording extends Outbound {

        private final int status;

        Recording(int status) {
            this.status = status;
        }

        @Override
        public OutboundResponse send(OutboundRequest request) throws IOException {
            sent.add(request);
            if (status == 0) {
                throw new IOException("no answer from hooks.slack.com: x");
            }
            return new OutboundResponse(status, java.util.Map.of(), "");
        }
    }

    @Test
    void nobody_else_sees_it_and_no_text_of_others_calls_anybody() {
        replies(new Recording(200)).send(REPLY_TO, "by <!channel> & \"co\"");
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.uri()).hasToString(REPLY_TO);
            assertThat(request.body())
                    .isEqualTo("{\"response_type\":\"ephemeral\",\"replace_original\":false,"
                            + "\"text\":\"by &lt;!channel&gt; &amp; \\\"co\\\"\"}");
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "404", "500"})
    void that_it_fails_is_logged_without_the_address_and_nothing_more(int status) {
        try (LogCapture log = new LogCapture()) {
            replies(new Recording(status)).send(REPLY_TO, "x");
            assertThat(log.text()).contains("event=slack-reply-failed").doesNotContain("secretsecret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/actions/x, true",
        "https://hooks.slack.com:443/actions/x, true",
        "https://hooks.slack-gov.com/actions/x, true",
        "http://hooks.slack.com/actions/x, false",
        "https://hooks.slack.com:8443/x, false",
        "https://hooks.slack.com.example.org/x, false",
        "https://example.org/hooks.slack.com, false",
        "https://hooks.slack.com@example.org/x, false",
        "https://user@hooks.slack.com/x, false",
        "https://example.org#@hooks.slack.com/, false",
        "https://169.254.169.254/, false",
        "//hooks.slack.com/x, false",
        "'', false",
        "'https://hooks.slack.com /', false"
    })
    void only_slack_itself_is_called(String address, boolean called) {
        replies(new Recording(200)).send(address, "x");
        assertThat(sent).hasSize(called ? 1 : 0);
    }
}
