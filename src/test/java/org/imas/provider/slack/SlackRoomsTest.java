package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Guest;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.WarRooms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackRoomsTest {

    private static final String NAME = "inc-abc12345-redis-prod";
    private static final String MARK = "IMAS Manager: imas-incident-" + Notices.INCIDENT;
    private static final RoomPlan PLAN = new RoomPlan(NAME, "🔴 SEV1_CRITICAL | Redis <down>", false);

    private final SlackFake slack = new SlackFake();
    private final SlackWorkspace workspace = slack.workspace;
    private final WarRooms rooms = SlackTestKit.provider(true);

    @AfterEach
    void close() {
        slack.close();
    }

    private RoomCall call(@Nullable Room room) {
        return SlackTestKit.call(slack.port(), room);
    }

    private Room open() throws Exception {
        RoomResult opened = rooms.open(call(null), PLAN);
        assertThat(opened.result().outcome()).as(opened.result().detail()).isEqualTo(Outcome.ACCEPTED);
        return Objects.requireNonNull(opened.room());
    }

    private SlackWorkspace.Channel channel(Room room) {
        return workspace.channels.get(room.id());
    }

    private static Guest guest(String name, @Nullable String email, @Nullable String slackId) {
        return new Guest(name, email, slackId, null);
    }

    @Test
    void aRoomIsAMarkedChannelWithATopicAndAnAddress() throws Exception {
        Room room = open();
        assertThat(room.name()).isEqualTo(NAME);
        assertThat(room.url()).isEqualTo("https://app.slack.com/client/T0TEAM001/" + room.id());
        assertThat(channel(room).purpose).isEqualTo(MARK);
        assertThat(channel(room).topic).isEqualTo("🔴 SEV1_CRITICAL | Redis ‹down›");
        assertThat(channel(room).hidden).isFalse();
        assertThat(workspace.calls)
                .containsExactly(
                        "auth.test", "conversations.create", "conversations.setPurpose", "conversations.setTopic");
    }

    @Test
    void aHiddenRoomIsPrivateAndIsFoundAgainAmongThePrivateOnes() throws Exception {
        RoomPlan hidden = new RoomPlan(NAME, "", true);
        Room room = Objects.requireNonNull(rooms.open(call(null), hidden).room());
        assertThat(channel(room).hidden).isTrue();
        assertThat(rooms.open(call(null), hidden).room()).isEqualTo(room);
    }

    @Test
    void openingAgainFindsTheRoomByItsMarkOnWhateverPage() throws Exception {
        IntStream.range(0, 7)
                .forEach(i -> workspace.add(
                        new SlackWorkspace.Channel("C00000000" + i, "other" + i, false, SlackWorkspace.BOT)));
        Room room = open();
        assertThat(open()).isEqualTo(room);
        assertThat(workspace.channels).hasSize(9);
        assertThat(workspace.calls).contains("users.conversations").doesNotContain("conversations.list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations.create", "conversations.setPurpose", "conversations.setTopic"})
    void aCrashAfterAnyStepMakesNoSecondRoom(String step) throws Exception {
        slack.forgetsToAnswer(step);
        rooms.open(call(null), PLAN);
        slack.accepts();
        Room room = open();
        assertThat(workspace.channels).hasSize(2);
        assertThat(room.name()).isEqualTo(NAME);
        assertThat(channel(room).purpose).isEqualTo(MARK);
    }

    @Test
    void aMarkThatCouldNotBeSetIsSetTheNextTimeAndTheRoomIsThereAllTheSame() throws Exception {
        workspace.plan("conversations.setPurpose", "ratelimited");
        Room room = open();
        assertThat(channel(room).purpose).isEmpty();
        assertThat(open()).isEqualTo(room);
        assertThat(channel(room).purpose).isEqualTo(MARK);
    }

    @Test
    void aNameTakenBySomebodyElseGetsASuffix() throws Exception {
        workspace.add(new SlackWorkspace.Channel("C0OTHER001", NAME, false, "UANN00001"));
        Room room = open();
        assertThat(room.name()).isEqualTo(NAME + "-2");
        assertThat(open()).isEqualTo(room);
    }

    @Test
    void aNameTakenByARoomOfAnotherIncidentGetsASuffix() throws Exception {
        SlackWorkspace.Channel other =
                workspace.add(new SlackWorkspace.Channel("C0OTHER001", NAME, false, SlackWorkspace.BOT));
        other.purpose = "IMAS Manager: imas-incident-00000000-0000-0000-0000-000000000000";
        assertThat(open().name()).isEqualTo(NAME + "-2");
    }

    @Test
    void aNameTakenByWhatTheBotCannotSeeGetsASuffixEvenAfterACrash() throws Exception {
        workspace.takes(NAME);
        workspace.takes(NAME + "-2");
        workspace.plan("conversations.setPurpose", "fatal_error");
        Room room = open();
        assertThat(room.name()).isEqualTo(NAME + "-3");
        assertThat(open()).isEqualTo(room);
    }

    @Test
    void anArchivedRoomIsNotOpenedAgain() throws Exception {
        Room room = open();
        rooms.archive(call(room));
        assertThat(open().name()).isEqualTo(NAME + "-2");
    }

    @Test
    void aNameTakenTooOftenIsRefused() throws Exception {
        IntStream.rangeClosed(2, 20).forEach(i -> workspace.takes(NAME + "-" + i));
        workspace.takes(NAME);
        assertThat(rooms.open(call(null), PLAN).result().code()).isEqualTo("name_taken");
    }

    @Test
    void whereTheBotsOwnListIsNotToBeHadTheListOfAllIsUsed() throws Exception {
        Room room = open();
        workspace.plan("users.conversations", "unknown_method");
        assertThat(open()).isEqualTo(room);
        assertThat(workspace.calls).contains("conversations.list");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.test, invalid_auth, REFUSED",
        "auth.test, ratelimited, TRY_AGAIN",
        "conversations.create, restricted_action, REFUSED",
        "conversations.create, missing_scope, REFUSED",
        "conversations.create, ratelimited, TRY_AGAIN",
        "users.conversations, ratelimited, TRY_AGAIN"
    })
    void whatStopsTheOpeningIsSaidAndNothingIsMade(String method, String error, Outcome outcome) throws Exception {
        workspace.takes(method.startsWith("users") ? NAME : "x");
        workspace.plan(method, error);
        RoomResult result = rooms.open(call(null), PLAN);
        assertThat(result.result().outcome()).isEqualTo(outcome);
        assertThat(result.result().code()).isEqualTo(error);
        assertThat(result.room()).isNull();
        assertThat(workspace.channels).hasSize(1);
    }

    @Test
    void halfAListDoesNotPassForTheWhole() throws Exception {
        open();
        slack.answersOnly("users.conversations", 200, "{\"ok\":true,\"channels\":[{\"id\":\"C0");
        assertThat(rooms.open(call(null), PLAN).result().outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(workspace.channels).hasSize(2);
    }

    private SendResult invite(Room room, Guest... guests) throws Exception {
        RoomResult result = rooms.invite(call(room), List.of(guests));
        assertThat(result.room()).isEqualTo(room);
        return result.result();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneWhoCannotBeInvitedKeepsNobodyOutAndIsNamed(boolean force) throws Exception {
        workspace.force = force;
        workspace.users.put("ann@example.com", "UANN00001");
        workspace.users.put("bob@example.com", "UBOB00001");
        workspace.users.put("eve@example.com", "UEVE00001");
        workspace.unreachable.add("UEVE00001");
        Room room = open();
        SendResult result = invite(
                room,
                guest("Ann", "ann@example.com", null),
                guest("Bob", null, "UBOB00001"),
                guest("Zoe", "zoe@example.com", null),
                guest("Eve", "eve@example.com", null),
                guest("Nil", null, null),
                guest("Bot", null, SlackWorkspace.BOT));

        assertThat(channel(room).members).contains("UANN00001", "UBOB00001").doesNotContain("UEVE00001");
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.detail())
                .isEqualTo("invited 3 of 6; not invited: Zoe (users_not_found), Nil (users_not_found), "
                        + "Eve (user_is_restricted)");
    }

    @Test
    void whoIsInsideAlreadyIsNoError() throws Exception {
        workspace.users.put("ann@example.com", "UANN00001");
        Room room = open();
        Guest ann = guest("Ann", "ann@example.com", null);
        assertThat(invite(room, ann).detail()).isEqualTo("invited 1 of 1");
        assertThat(invite(room, ann).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(invite(room).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whereNobodyCouldBeInvitedTheStepIsRefused() throws Exception {
        SendResult result = invite(open(), guest("Zoe", "zoe@example.com", null));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo("users_not_found");
        assertThat(result.detail()).contains("Zoe");
    }

    @ParameterizedTest
    @CsvSource({"99, 1", "100, 1", "101, 2"})
    void aHundredAreInvitedAtATime(int guests, int calls) throws Exception {
        Guest[] all = IntStream.range(0, guests)
                .mapToObj(i -> guest("g" + i, null, "U0000" + (1000 + i)))
                .toArray(Guest[]::new);
        IntStream.range(0, guests).forEach(i -> workspace.users.put("g" + i, "U0000" + (1000 + i)));
        assertThat(invite(open(), all).detail()).isEqualTo("invited " + guests + " of " + guests);
        assertThat(workspace.calls.stream().filter("conversations.invite"::equals))
                .hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource({
        "users.lookupByEmail, ratelimited, TRY_AGAIN",
        "conversations.invite, ratelimited, TRY_AGAIN",
        "conversations.invite, is_archived, REFUSED",
        "conversations.invite, missing_scope, REFUSED"
    })
    void whatIsNoFaultOfAGuestStopsTheInvitation(String method, String error, Outcome outcome) throws Exception {
        workspace.users.put("ann@example.com", "UANN00001");
        Room room = open();
        workspace.plan(method, error);
        SendResult result = invite(room, guest("Ann", "ann@example.com", null), guest("Bob", null, "UBOB00001"));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(error);
    }

    @Test
    void aTopicIsCutAndSet() throws Exception {
        Room room = open();
        assertThat(rooms.topic(call(room), "x\n".repeat(300)).result().outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(channel(room).topic).hasSize(250).endsWith("…");
    }

    @Test
    void whatHappensIsPostedIntoTheRoom() throws Exception {
        Room room = open();
        for (String event : List.of("TRIGGERED", "ACKNOWLEDGED", "RESOLVED")) {
            RoomResult posted = rooms.post(call(room), Notices.of(event));
            assertThat(posted.result().outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(workspace.in(room.id())).hasSize(3);
        assertThat(workspace.in(room.id()).get(0).blocks.toString())
                .contains("Redis Cluster Down", "Connection timeout", "Runbook", "View Incident");
    }

    @Test
    void aRoomIsArchivedOnceAndASecondTimeIsNoError() throws Exception {
        Room room = open();
        assertThat(rooms.archive(call(room)).result().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(channel(room).archived).isTrue();
        assertThat(rooms.archive(call(room)).result().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(rooms.post(call(room), Notices.of("RESOLVED")).result().code())
                .isEqualTo("is_archived");
    }

    @Test
    void aBotThatWasThrownOutComesBackToDoItsWork() throws Exception {
        Room room = open();
        channel(room).members.clear();
        assertThat(rooms.topic(call(room), "t").result().outcome()).isEqualTo(Outcome.ACCEPTED);
        channel(room).members.clear();
        assertThat(rooms.archive(call(room)).result().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aMissingConnectionIsAnException() {
        RoomCall call = call(null);
        slack.close();
        assertThatThrownBy(() -> rooms.open(call, PLAN)).isInstanceOf(NotConnectedException.class);
    }
}
