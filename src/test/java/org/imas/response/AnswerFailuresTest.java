package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.platform.Metrics;
import org.imas.provider.Action;
import org.imas.provider.LogCapture;
import org.imas.registry.ActionToken;
import org.imas.response.Standing.State;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A press that cannot be done is tried less and less often, then given up, and told. */
class AnswerFailuresTest {

    private static final Databases DATABASES = new Databases();
    private static final String WHY = "IllegalStateException; see answer=1";

    private AnswerWorld world;
    private ActionToken token;
    private UUID answer;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void pressed(DatabaseKind kind) {
        world = new AnswerWorld(DATABASES.of(kind));
        token = world.token(world.told("C0123456789"), Action.ACKNOWLEDGE);
        answer = press("GRACE");
    }

    private UUID press(String user) {
        return Optional.ofNullable(world.press(token, user, world.provider).stored())
                .orElseThrow();
    }

    /** How long it waited before each try, until it is given up. */
    private List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        Instant last = world.clock.instant();
        while (!world.due().isEmpty()) {
            waits.add(Duration.between(last, world.clock.instant()));
            last = world.clock.instant();
            boolean over = world.failed(answer, WHY);
            while (!over && world.due().isEmpty()) {
                world.clock.advance(Duration.ofSeconds(5));
            }
        }
        return waits;
    }

    @ParameterizedTest
    @EnumSource
    void it_waits_longer_each_time_and_ends_within_the_time_given(DatabaseKind kind) {
        pressed(kind);
        Instant start = world.clock.instant();
        List<Duration> waits = waits();
        assertThat(waits.stream().limit(8).map(Duration::toSeconds))
                .containsExactly(0L, 5L, 10L, 20L, 40L, 80L, 160L, 160L);
        assertThat(Duration.between(start, world.clock.instant())).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(waits).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void the_timeline_says_who_pressed_and_why_it_could_not_be_done(DatabaseKind kind) {
        pressed(kind);
        waits();
        assertThat(world.timeline(AnswerFailures.KIND))
                .containsExactly("slack:grace pressed \"Acknowledge\" in a message of hook (WEBHOOK),"
                        + " but that could not be done: " + WHY);
        assertThat(world.status()).isEqualTo(IncidentStatus.TRIGGERED);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_given_up_can_be_pressed_again(DatabaseKind kind) {
        pressed(kind);
        waits();
        assertThat(press("ALAN")).isEqualTo(answer);
        world.work(answer);
        assertThat(world.timeline("ACKNOWLEDGED")).containsExactly("slack:alan through hook (WEBHOOK)");
        assertThat(world.look(token).state()).isEqualTo(State.USED);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_does_what_a_press_is_still_waiting_for(DatabaseKind kind) {
        pressed(kind);
        world.failed(answer, WHY);
        assertThat(world.look(token).state()).isEqualTo(State.OPEN);
        assertThat(world.act(token).state()).isEqualTo(State.DONE);
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.due()).isEmpty();
        world.work(answer);
        assertThat(world.timeline("ACKNOWLEDGED")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_reason_the_work_goes_on_counts_and_logs_it_and_keeps_its_words_to_itself(DatabaseKind kind) {
        pressed(kind);
        Beans beans = new Beans().with(broken()).with(inItsOwnTransaction());
        beans.get(AnswerMetrics.class).register();
        AnswerWork work = beans.get(AnswerWork.class);
        try (LogCapture log = new LogCapture()) {
            work.due();
            world.clock.advance(Duration.ofHours(1));
            work.due();
            assertThat(log.text()).contains("event=answer-given-up answer=" + answer + " tries=2");
        }
        assertThat(beans.get(Metrics.class).text())
                .contains(
                        "imas_slack_presses_total{outcome=\"tried_again\"} 1.0",
                        "imas_slack_presses_total{outcome=\"given_up\"} 1.0");
        assertThat(world.timeline(AnswerFailures.KIND))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("IllegalStateException; the server's log tells more")
                        .doesNotContain("a secret"));
    }

    @ParameterizedTest
    @EnumSource
    void where_its_story_cannot_be_written_it_is_given_up_all_the_same(DatabaseKind kind) {
        pressed(kind);
        world.clock.advance(Duration.ofHours(1));
        Incidents mute = new Incidents() {
            @Override
            public org.imas.incident.Incident existing(UUID id) {
                throw new IllegalStateException("no story");
            }
        };
        AnswerFailures failures = new AnswerFailures() {
            @Override
            Optional<Failed> failed(UUID id, String why) {
                return world.in(in -> in.with(mute)
                        .with(Duration.ofMinutes(30))
                        .get(AnswerFailures.class)
                        .failed(id, why));
            }

            @Override
            Optional<Failed> failedUntold(UUID id, String why) {
                return world.in(in -> in.with(mute)
                        .with(Duration.ofMinutes(30))
                        .get(AnswerFailures.class)
                        .failedUntold(id, why));
            }
        };
        Beans beans = new Beans().with(broken()).with(failures);
        beans.get(AnswerMetrics.class).register();
        beans.get(AnswerWork.class).due();
        assertThat(world.due()).isEmpty();
    }

    private Answers broken() {
        return new Answers() {
            @Override
            List<UUID> due(int most) {
                return world.due();
            }

            @Override
            Optional<Standing> work(UUID id) {
                throw new IllegalStateException("a secret");
            }
        };
    }

    private AnswerFailures inItsOwnTransaction() {
        return new AnswerFailures() {
            @Override
            Optional<Failed> failed(UUID id, String why) {
                return world.in(in -> in.with(Duration.ofMinutes(30))
                        .get(AnswerFailures.class)
                        .failed(id, why));
            }
        };
    }
}
