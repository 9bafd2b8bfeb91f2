package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.imas.registry.ActionToken;
import org.imas.response.Standing.State;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What following a link does, and what it does when it was followed before. */
class AnswersTest {

    private static final Databases DATABASES = new Databases();
    private static final String ADA = "ada@example.org";

    private AnswerWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private ActionToken acknowledge(DatabaseKind kind) {
        world = new AnswerWorld(DATABASES.of(kind));
        world.person("Ada", ADA, "U0ADA");
        return world.token(world.told(ADA), Action.ACKNOWLEDGE);
    }

    @ParameterizedTest
    @EnumSource
    void looking_changes_nothing(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        assertThat(world.look(token).state()).isEqualTo(State.OPEN);
        assertThat(world.look(token).state()).isEqualTo(State.OPEN);
        assertThat(world.status()).isEqualTo(IncidentStatus.TRIGGERED);
    }

    @ParameterizedTest
    @EnumSource
    void acting_acknowledges_in_the_name_of_whoever_was_told(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        Standing done = world.act(token);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.incident().status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
        assertThat(done.by()).isEqualTo(new Standing.Doer("Ada", world.clock.instant()));
        assertThat(world.timeline("ACKNOWLEDGED")).containsExactly("Ada through hook (WEBHOOK)");
    }

    @ParameterizedTest
    @EnumSource
    void used_again_it_says_who_and_when_and_does_nothing(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        Standing.Doer first = world.act(token).by();
        world.in(beans -> beans.get(Incidents.class).unacknowledge(world.incident, "token:ops", ""));
        world.clock.advance(java.time.Duration.ofHours(1));
        assertThat(world.act(token).state()).isEqualTo(State.USED);
        assertThat(world.look(token).by()).isEqualTo(first);
        assertThat(world.status()).as("it was taken back").isEqualTo(IncidentStatus.TRIGGERED);
    }

    @ParameterizedTest
    @EnumSource
    void two_at_once_act_once(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        List<State> states = atOnce(token, token, token, token);
        assertThat(states).containsExactlyInAnyOrder(State.DONE, State.USED, State.USED, State.USED);
        assertThat(world.timeline("ACKNOWLEDGED")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void used_while_somebody_looks_it_says_so(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        assertThat(world.lookWhile(token, () -> world.act(token)).state()).isEqualTo(State.USED);
    }

    @ParameterizedTest
    @EnumSource
    void two_people_at_once_acknowledge_once_and_the_other_is_told_who(DatabaseKind kind) {
        ActionToken ada = acknowledge(kind);
        ActionToken grace = world.token(world.told("grace@example.org"), Action.ACKNOWLEDGE);
        assertThat(atOnce(ada, grace)).containsExactlyInAnyOrder(State.DONE, State.NEEDLESS);
        assertThat(world.timeline("ACKNOWLEDGED")).hasSize(1);
    }

    private List<State> atOnce(ActionToken... tokens) {
        List<CompletableFuture<State>> all = Stream.of(tokens)
                .map(token ->
                        CompletableFuture.supplyAsync(() -> world.act(token).state()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_already_is_not_done_again_and_the_link_stays_good(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        world.move(IncidentStatus.ACKNOWLEDGED);
        Standing needless = world.act(token);
        assertThat(needless.state()).isEqualTo(State.NEEDLESS);
        assertThat(needless.by()).extracting(Standing.Doer::name).isEqualTo("token:ops");
        world.in(beans -> beans.get(Incidents.class).unacknowledge(world.incident, "token:ops", ""));
        assertThat(world.act(token).state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_resolved_incident_is_not_acknowledged_any_more(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        world.move(IncidentStatus.RESOLVED);
        assertThat(world.act(token).state()).isEqualTo(State.NEEDLESS);
        assertThat(world.status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @ParameterizedTest
    @EnumSource
    void resolving_has_a_link_of_its_own(DatabaseKind kind) {
        ActionToken token = acknowledge(kind);
        world.act(token);
        Standing done = world.act(world.token(token.delivery(), Action.RESOLVE));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(world.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(world.timeline("RESOLVED")).containsExactly("Ada through hook (WEBHOOK)");
    }

    @ParameterizedTest
    @EnumSource
    void where_no_one_person_is_known_the_target_has_done_it(DatabaseKind kind) {
        acknowledge(kind);
        world.person("Grace", "noc@example.org", null);
        world.person("Alan", "noc@example.org", null);
        ActionToken shared = world.token(world.told("noc@example.org"), Action.ACKNOWLEDGE);
        assertThat(world.act(shared).by()).extracting(Standing.Doer::name).isEqualTo("hook:noc@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_delivery_that_is_no_more_nothing_is_told(DatabaseKind kind) {
        ActionToken used = acknowledge(kind);
        world.act(used);
        world.sql("delete from attempt");
        world.sql("delete from delivery where id = '" + used.delivery() + "'");
        UUID unknown = Ids.next();
        for (UUID delivery : List.of(unknown, used.delivery())) {
            ActionToken token = world.token(delivery, Action.ACKNOWLEDGE);
            Optional<Standing> looked =
                    world.in(beans -> beans.get(LinkUse.class).look(token));
            Optional<Standing> acted =
                    world.in(beans -> beans.get(LinkUse.class).act(token));
            assertThat(looked).isEmpty();
            assertThat(acted).isEmpty();
        }
    }
}
