package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.imas.registry.ActionLinks;
import org.imas.registry.ActionToken;
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

    /** The token is read as the one of that delivery. */
    private Optional<UUID> press(String user, String name, UUID provider) {
        ActionLinks links = new ActionLinks() {
            @Override
            public Optional<ActionToken> read(String token) {
                return token.equals("t") ? Optional.of(world.token(delivery, Action.ACKNOWLEDGE)) : Optional.empty();
            }
        };
        return world.in(beans ->
                beans.with(links).get(SlackPresses.class).store(new SlackPress("t", user, name), Set.of(provider)));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_stored_first_and_worked_on_afterwards_once(DatabaseKind kind) {
        on(kind);
        world.person("Ada", "ada@example.org", "U0ADA");
        UUID answer = press("U0ADA", "ada.l", world.provider).orElseThrow();
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
        world.work(press("U0X", "grace", world.provider).orElseThrow());
        assertThat(world.timeline("ACKNOWLEDGED")).containsExactly("slack:grace through hook (WEBHOOK)");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_press_is_none(DatabaseKind kind) {
        on(kind);
        assertThat(press("U0X", "grace", world.provider)).isPresent();
        assertThat(press("U0Y", "alan", world.provider)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_secret_opens_only_the_messages_of_its_own_provider(DatabaseKind kind) {
        on(kind);
        assertThat(press("U0X", "grace", Ids.next())).isEmpty();
        assertThat(world.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_press_that_comes_too_late_is_done_with_and_changes_nothing(DatabaseKind kind) {
        on(kind);
        UUID answer = press("U0X", "grace", world.provider).orElseThrow();
        world.move(IncidentStatus.RESOLVED);
        world.work(answer);
        assertThat(world.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(world.timeline("ACKNOWLEDGED")).isEmpty();
        assertThat(world.due()).isEmpty();
    }

    @Test
    void slack_says_who_pressed_what() {
        String payload = """
                {"type":"block_actions","user":{"id":"U0X","username":"grace","name":"grace.h"},"actions":[
                  {"action_id":"acknowledge","value":"abc","type":"button"},
                  {"action_id":"view_incident","type":"button"}]}""";
        String form = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        assertThat(SlackPress.of(form)).isEqualTo(List.of(new SlackPress("abc", "U0X", "grace")));
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
