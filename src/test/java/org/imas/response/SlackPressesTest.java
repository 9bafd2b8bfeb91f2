package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a press in Slack says, how it is kept, and what becomes of it. */
class SlackPressesTest {

    private static final Databases DATABASES = new Databases();

    private AnswerWorld world;
    private UUID delivery = Ids.next();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        world = new AnswerWorld(DATABASES.of(kind));
        delivery = world.told("C0123456789");
    }

    private SlackPresses.Pressed pressed(String user, UUID provider) {
        return world.press(world.token(delivery, Action.ACKNOWLEDGE), user, provider);
    }

    private Optional<UUID> press(String user, UUID provider) {
        return Optional.ofNullable(pressed(user, provider).stored());
    }

    @ParameterizedTest
    @EnumSource
    void it_is_stored_first_and_worked_on_afterwards_once(DatabaseKind kind) {
        on(kind);
        world.person("Ada", "ada@example.org", "U0ADA");
        UUID answer = press("U0ADA", world.provider).orElseThrow();
        assertThat(world.status()).isEqualTo(IncidentStatus.TRIGGERED);
        assertThat(world.due()).containsExactly(answer);

        world.work(answer);
        world.work(answer);

        assertThat(world.timeline("ACKNOWLEDGED")).containsExactly("Ada through hook (WEBHOOK)");
        assertThat(world.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_not_known_here_is_called_what_slack_calls_them(DatabaseKind kind) {
        on(kind);
        world.work(press("GRACE", world.provider).orElseThrow());
        assertThat(world.timeline("ACKNOWLEDGED")).containsExactly("slack:grace through hook (WEBHOOK)");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_press_is_none(DatabaseKind kind) {
        on(kind);
        assertThat(press("GRACE", world.provider)).isPresent();
        assertThat(pressed("ALAN", world.provider).said())
                .matches("slack:grace pressed before you, [0-9: -]+ UTC; the hub is at it\\.");
        world.work(world.due().get(0));
        assertThat(pressed("ALAN", world.provider).said()).startsWith("Acknowledged by slack:grace, ");
    }

    @ParameterizedTest
    @EnumSource
    void a_secret_opens_only_the_messages_of_its_own_provider(DatabaseKind kind) {
        on(kind);
        SlackPresses.Pressed foreign = pressed("GRACE", Ids.next());
        assertThat(foreign.stored()).isNull();
        assertThat(foreign.said()).startsWith("Nothing was done");
        assertThat(world.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_press_that_comes_too_late_is_done_with_and_changes_nothing(DatabaseKind kind) {
        on(kind);
        UUID answer = press("GRACE", world.provider).orElseThrow();
        world.move(IncidentStatus.RESOLVED);
        world.work(answer);
        assertThat(world.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(world.timeline("ACKNOWLEDGED")).isEmpty();
        assertThat(world.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_came_too_late_can_be_pressed_again_once_the_step_is_taken_back(DatabaseKind kind) {
        on(kind);
        UUID answer = press("GRACE", world.provider).orElseThrow();
        world.move(IncidentStatus.ACKNOWLEDGED);
        world.work(answer);
        world.in(beans -> beans.get(Incidents.class).unacknowledge(world.incident, "token:ops", ""));
        world.work(press("ALAN", world.provider).orElseThrow());
        assertThat(world.timeline("ACKNOWLEDGED")).contains("slack:alan through hook (WEBHOOK)");
    }

    @Test
    void slack_says_who_pressed_what() {
        String payload = """
                {"type":"block_actions","user":{"id":"U0X","username":"grace","name":"grace.h"},"response_url":"https://hooks.slack.com/x","actions":[
                  {"action_id":"acknowledge","value":"abc","type":"button"},
                  {"action_id":"view_incident","type":"button"}]}""";
        String form = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        assertThat(SlackPress.of(form))
                .isEqualTo(List.of(new SlackPress("abc", "U0X", "grace", "https://hooks.slack.com/x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x=y",
                "payload=",
                "payload=%",
                "payload=[]",
                "payload={}",
                "payload={\"user\":1,\"actions\":{}}",
                "payload={\"user\":{},\"actions\":[1,{\"action_id\":2}]}"
            })
    void what_says_nothing_of_the_kind_is_passed_over(String form) {
        assertThat(SlackPress.of(form)).isEmpty();
    }
}
