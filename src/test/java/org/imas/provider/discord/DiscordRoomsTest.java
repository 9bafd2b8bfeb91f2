package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.FakeServer;
import org.imas.provider.Brand;
import org.imas.provider.Guest;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SettingsForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms, against a server that keeps channels and permissions as the real one. */
class DiscordRoomsTest {

    private static final String TOKEN = "canary/7f3a91+secret";
    private static final String MARK = "imas-incident-" + Notices.INCIDENT;
    private static final RoomPlan OPEN = new RoomPlan("inc-abc123-Redis Prod", "Redis Cluster Down", false);
    private static final RoomPlan HIDDEN = new RoomPlan("inc-abc123-redis-prod", "Redis Cluster Down", true);
    private static final String ANA = "500000000000000001";
    private static final String BOB = "500000000000000002";

    private final DiscordFake discord = new DiscordFake(TOKEN);
    private final DiscordProvider provider = DiscordProviderTest.discord(true);

    @AfterEach
    void close() {
        discord.close();
    }

    private RoomCall call(@Nullable Room room) {
        return call(room, "");
    }

    private RoomCall call(@Nullable Room room, String more) {
        Record settings = SettingsForm.ofProvider(DiscordProvider.class)
                .bind(DiscordBotTest.settings(
                        discord.port(), ",\"incidents_category_id\":\"" + FakeGuild.CATEGORY + "\"" + more));
        return new RoomCall(UUID.randomUUID(), Notices.INCIDENT, room, settings, new Brand("IMAS"));
    }

    private RoomCall archiving(Room room) {
        return call(room, ",\"archive_category_id\":\"" + FakeGuild.ARCHIVE + "\"");
    }

    private Room opened(RoomPlan plan) throws Exception {
        RoomResult result = provider.open(call(null), plan);
        assertThat(result.result().outcome()).as(result.result().detail()).isEqualTo(Outcome.ACCEPTED);
        return java.util.Objects.requireNonNull(result.room());
    }

    private JsonObject channel(Room room) {
        return discord.guild.channels.get(room.id());
    }

    private static Guest guest(String name, @Nullable String id) {
        return new Guest(name, null, null, id);
    }

    private boolean may(String member, Room room, long permission) {
        return (discord.guild.rightsOf(member, room.id(), FakeGuild.VIEW | FakeGuild.SEND) & permission) != 0;
    }

    @Test
    void aRoomIsATextChannelInItsCategoryWithTheIncidentsMark() throws Exception {
        Room room = opened(OPEN);
        assertThat(room.name()).isEqualTo("inc-abc123-redis-prod");
        assertThat(room.url()).isEqualTo("https://discord.com/channels/" + FakeGuild.ID + "/" + room.id());
        assertThat(channel(room).getString("topic")).isEqualTo("Redis Cluster Down · " + MARK);
        assertThat(channel(room).getString("parent_id")).isEqualTo(FakeGuild.CATEGORY);
        assertThat(channel(room).getInt("type")).isZero();
        assertThat(channel(room)).doesNotContainKey("permission_overwrites");
    }

    @Test
    void aRoomMadeBeforeACrashIsFoundAgainWhateverItIsCalledNow() throws Exception {
        Room room = opened(OPEN);
        discord.guild.patch(
                room.id(), Json.createObjectBuilder().add("name", "renamed").build());
        assertThat(opened(OPEN)).isEqualTo(new Room(room.id(), "renamed", room.url()));
        assertThat(discord.guild.channels).hasSize(2);
    }

    @Test
    void aRoomIsFoundAmongHundredsOfChannels() throws Exception {
        for (int i = 0; i < 498; i++) {
            discord.guild.add(Json.createObjectBuilder()
                    .add("type", 0)
                    .add("name", "c" + i)
                    .add("topic", "x".repeat(1024))
                    .build());
        }
        Room room = opened(OPEN);
        assertThat(opened(OPEN)).isEqualTo(room);
    }

    @Test
    void anAnswerThatNeverCameLeadsToNoSecondRoom() throws Exception {
        discord.next(FakeServer.answer(200, "[]")).next(FakeServer.drop());
        assertThat(provider.open(call(null), OPEN).result().outcome()).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void aNameThatAnotherRoomHasGetsANumber() throws Exception {
        discord.guild.add(
                Json.createObjectBuilder().add("name", "inc-abc123-redis-prod").build());
        assertThat(opened(OPEN).name()).isEqualTo("inc-abc123-redis-prod-2");
    }

    @Test
    void aHiddenRoomIsSeenByTheBotAndByNobodyElse() throws Exception {
        Room room = opened(HIDDEN);
        assertThat(may(ANA, room, FakeGuild.VIEW)).isFalse();
        assertThat(provider.post(call(room), Notices.of("TRIGGERED")).result().outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(channel(room)
                        .getJsonArray("permission_overwrites")
                        .getJsonObject(0)
                        .getString("deny"))
                .isEqualTo("1024");
    }

    @Test
    void aBotWithoutTheListedPermissionsIsToldWhichCode() throws Exception {
        discord.guild.bot = FakeGuild.VIEW;
        assertThat(provider.open(call(null), OPEN).result().code()).isEqualTo("50013");
    }

    @Test
    void aCategoryThatIsFullHasItsOwnCodeAndNoRoomIsMadeOutsideOfItsPermissions() throws Exception {
        discord.guild.categoriesAreFull = true;
        RoomResult result = provider.open(call(null), OPEN);
        assertThat(result.result().code()).isEqualTo("bad-category");
        assertThat(result.room()).isNull();
        assertThat(discord.guild.channels).hasSize(1);
    }

    @Test
    void guestsAreLetInAndCalledAndABadOneKeepsNobodyOut() throws Exception {
        Room room = opened(HIDDEN);
        discord.guild.strangers.add("9");
        RoomResult result = provider.invite(
                call(room),
                List.of(
                        guest("Ana", ANA),
                        guest("Eve", "9"),
                        guest("Max", null),
                        guest("Joe", "x/../1"),
                        guest("Bob", BOB)));
        assertThat(result.result().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.result().detail())
                .isEqualTo("2 invited; not: Eve: HTTP 404: 10013 Unknown User; Max: has no Discord id; "
                        + "Joe: what is given is no Discord id");
        assertThat(may(ANA, room, FakeGuild.VIEW)).isTrue();
        assertThat(may(BOB, room, FakeGuild.SEND)).isTrue();
        JsonObject message = discord.last().json();
        assertThat(message.getString("content")).isEqualTo("<@" + ANA + "> <@" + BOB + ">");
        assertThat(message.getJsonObject("allowed_mentions").toString())
                .isEqualTo("{\"parse\":[],\"users\":[\"" + ANA + "\",\"" + BOB + "\"]}");
    }

    @Test
    void anInvitationMayBeRepeated() throws Exception {
        Room room = opened(HIDDEN);
        RoomCall call = call(room);
        provider.invite(call, List.of(guest("Ana", ANA)));
        int messages = discord.messages.size();
        discord.calls.clear();
        assertThat(provider.invite(call, List.of(guest("Ana", ANA))).result().outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(discord.calls).extracting(FakeCall::method).containsExactly("GET", "POST");
        assertThat(discord.messages).hasSize(messages);
    }

    @Test
    void aLimitInTheMiddleOfAnInvitationIsWaitedFor() throws Exception {
        Room room = opened(HIDDEN);
        discord.next(FakeServer.answer(200, channel(room).toString()))
                .next(FakeServer.answer(429, "{\"retry_after\":1.5}"));
        RoomResult result = provider.invite(call(room), List.of(guest("Ana", ANA), guest("Bob", BOB)));
        assertThat(result.result().outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(result.result().retryAfter()).isEqualTo(Duration.ofMillis(1500));
        assertThat(discord.messages).isEmpty();
    }

    @Test
    void aBotThatMayNotChangePermissionsCallsPeopleIntoAnOpenRoomAfterOneTry() throws Exception {
        discord.guild.bot &= ~FakeGuild.MANAGE_ROLES;
        Room room = opened(OPEN);
        discord.calls.clear();
        RoomResult result = provider.invite(call(room), List.of(guest("Ana", ANA), guest("Bob", BOB)));
        assertThat(result.result().detail()).isEqualTo("2 invited");
        assertThat(discord.calls).extracting(FakeCall::method).containsExactly("GET", "PUT", "POST");
    }

    @Test
    void aBotThatMayNotChangePermissionsCannotInviteIntoAHiddenRoom() throws Exception {
        discord.guild.bot &= ~FakeGuild.MANAGE_ROLES;
        Room room = opened(HIDDEN);
        RoomResult result = provider.invite(call(room), List.of(guest("Ana", ANA), guest("Bob", BOB)));
        assertThat(result.result().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.result().code()).isEqualTo("50013");
        assertThat(result.result().detail()).contains("Ana", "Bob");
        assertThat(discord.calls)
                .extracting(FakeCall::method)
                .filteredOn("PUT"::equals)
                .hasSize(1);
    }

    @Test
    void manyGuestsAreCalledInMessagesThatFit() throws Exception {
        Room room = opened(OPEN);
        List<Guest> many = new ArrayList<>();
        for (int i = 0; i < 81; i++) {
            many.add(guest("G" + i, String.valueOf(10_000_000_000_000_000L + i) + "999"));
        }
        assertThat(provider.invite(call(room), many).result().detail()).isEqualTo("81 invited");
        assertThat(discord.messages).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {970, 971, 972})
    void aTopicHas1024CharactersAndAlwaysKeepsTheMark(int length) throws Exception {
        Room room = opened(OPEN);
        provider.topic(call(room), "🔥".repeat(length));
        String topic = channel(room).getString("topic");
        assertThat(topic).endsWith(" · " + MARK);
        assertThat(topic.codePointCount(0, topic.length())).isEqualTo(Math.min(length + 53, 1024));
        assertThat(opened(OPEN).id()).isEqualTo(room.id());
    }

    @Test
    void theThirdTopicInTenMinutesIsTriedAgainAfterTheWait() throws Exception {
        Room room = opened(OPEN);
        for (int i = 0; i < 2; i++) {
            assertThat(provider.topic(call(room), "t" + i).result().outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        RoomResult third = provider.topic(call(room), "t3");
        assertThat(third.result().outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(third.result().retryAfter()).isEqualTo(Duration.ofSeconds(584));
    }

    @Test
    void aPostIsTheCardAndRepeatedMakesNoSecondOne() throws Exception {
        Room room = opened(OPEN);
        RoomCall call = call(room);
        String remote = provider.post(call, Notices.of("TRIGGERED")).result().remote();
        assertThat(provider.post(call, Notices.of("TRIGGERED")).result().remote())
                .isEqualTo(remote);
        assertThat(discord.messages).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anArchivedRoomIsRenamedMovedAndSilentForEveryone(boolean hidden) throws Exception {
        Room room = opened(hidden ? HIDDEN : OPEN);
        provider.invite(call(room), List.of(guest("Ana", ANA)));
        RoomResult result = provider.archive(archiving(room));
        assertThat(result.result().outcome()).as(result.result().detail()).isEqualTo(Outcome.ACCEPTED);
        String tail = room.id().substring(room.id().length() - 6);
        assertThat(result.room())
                .isEqualTo(new Room(room.id(), "archived-" + tail + "-inc-abc123-redis-prod", room.url()));
        assertThat(channel(room).getString("parent_id")).isEqualTo(FakeGuild.ARCHIVE);
        assertThat(may(ANA, room, FakeGuild.SEND)).isFalse();
        assertThat(may(BOB, room, FakeGuild.SEND)).isFalse();
        assertThat(may(ANA, room, FakeGuild.VIEW)).isTrue();
        assertThat(may(BOB, room, FakeGuild.VIEW)).isEqualTo(!hidden);
    }

    @Test
    void archivingAgainChangesNothing() throws Exception {
        Room room = opened(HIDDEN);
        Room archived = provider.archive(archiving(room)).room();
        discord.calls.clear();
        assertThat(provider.archive(archiving(room)).room()).isEqualTo(archived);
        assertThat(discord.calls).extracting(FakeCall::method).containsExactly("GET");
    }

    @Test
    void aRoomThatSomebodyDeletedIsClosed() throws Exception {
        Room room = opened(OPEN);
        discord.guild.channels.remove(room.id());
        assertThat(provider.archive(archiving(room)).result().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whatCannotBeDoneWhenArchivingIsSaidAndTheRestIsDone() throws Exception {
        Room room = opened(OPEN);
        discord.guild.categoriesAreFull = true;
        discord.guild.bot &= ~FakeGuild.MANAGE_ROLES;
        RoomResult result = provider.archive(archiving(room));
        assertThat(result.result().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.result().detail()).contains("not moved", "may still write");
        assertThat(channel(room).getString("name")).startsWith("archived-");
    }

    @Test
    void withoutARoomOrABotNothingIsCalled() throws Exception {
        RoomCall noRoom = call(null);
        RoomCall badRoom = call(new Room("../guilds/1", "n", "https://e.com"));
        for (RoomCall call : List.of(noRoom, badRoom)) {
            assertThat(codes(call, false)).containsOnly("no-room");
        }
        Record webhook = SettingsForm.ofProvider(DiscordProvider.class)
                .bind(org.imas.platform.Json.parse("{\"webhook_url\":\"http://localhost:1/webhooks/1/a\"}"));
        assertThat(codes(new RoomCall(UUID.randomUUID(), Notices.INCIDENT, null, webhook, new Brand("IMAS")), true))
                .containsOnly("no-bot");
        assertThat(discord.calls).isEmpty();
    }

    private List<String> codes(RoomCall call, boolean open) throws Exception {
        List<RoomResult> results = new ArrayList<>(List.of(
                provider.invite(call, List.of(guest("Ana", ANA))),
                provider.topic(call, "t"),
                provider.post(call, Notices.of("TRIGGERED")),
                provider.archive(call)));
        if (open) {
            results.add(provider.open(call, OPEN));
        }
        assertThat(results).extracting(r -> r.result().outcome()).containsOnly(Outcome.REFUSED);
        return results.stream().map(r -> r.result().code()).toList();
    }
}
