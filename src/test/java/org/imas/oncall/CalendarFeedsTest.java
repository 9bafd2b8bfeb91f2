package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.oncall.OnCallWorld.first;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars for those who know their URL, read by a library as a calendar would. */
class CalendarFeedsTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static OnCallWorld world(DatabaseKind kind) {
        OnCallWorld world = new OnCallWorld(DATABASES.of(kind));
        world.save(first(world.weekly()));
        return world;
    }

    private static String secret(String url) {
        assertThat(url)
                .startsWith(OnCallWorld.URL + "/api/v1/calendars/imascal_")
                .endsWith(".ics");
        return url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length());
    }

    private static String open(OnCallWorld world, UUID person) {
        return secret(world.in(b -> open(b.get(CalendarFeeds.class), person)).url());
    }

    @ParameterizedTest
    @EnumSource
    void a_renewed_feed_has_another_url_and_the_old_one_opens_nothing(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        String old = open(world, world.ada);
        String fresh = secret(world.in(b -> b.get(CalendarFeeds.class)
                        .renew(b.get(CalendarFeeds.class).person(world.ada), "user:ops"))
                .url());
        assertThat(text(world, old)).isEmpty();
        assertThat(text(world, fresh)).isPresent();
        Optional<CalendarFeed.View> opened = world.in(b ->
                b.get(CalendarFeeds.class).opened(b.get(CalendarFeeds.class).person(world.ada)));
        assertThat(opened).map(CalendarFeed.View::createdBy).contains("user:ops");
    }

    private static Optional<String> text(OnCallWorld world, String secret) {
        return world.in(b -> b.get(Calendars.class).text(secret));
    }

    private static ICalendar read(String text) {
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
            return calendar;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Date date(String time) {
        return Date.from(Instant.parse(time));
    }

    private static CalendarFeeds.Opened open(CalendarFeeds feeds, UUID person) {
        return feeds.open(feeds.person(person), "token:ops");
    }

    @ParameterizedTest
    @EnumSource
    void a_person_sees_their_own_shifts_as_they_are_at_that_moment(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        String secret = open(world, world.bob);
        ICalendar calendar = read(text(world, secret).orElseThrow());
        List<VEvent> events = calendar.getEvents();
        assertThat(events).hasSizeBetween(12, 13);
        VEvent next = events.get(0);
        assertThat(next.getDateStart().getValue()).isEqualTo(date("2026-02-09T08:00:00Z"));
        assertThat(next.getDateEnd().getValue()).isEqualTo(date("2026-02-16T08:00:00Z"));
        assertThat(next.getSummary().getValue()).startsWith("On call: Team ").endsWith("(level 1)");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("On call: Bob");
        world.add(world.override(world.bob, "2026-02-06T12:00:00Z", "2026-02-06T13:00:00Z"));
        List<VEvent> later = read(text(world, secret).orElseThrow()).getEvents();
        assertThat(later.get(0).getDateEnd().getValue()).isEqualTo(date("2026-02-06T13:00:00Z"));
        assertThat(later.get(1).getUid()).as("the same shift is known again").isEqualTo(next.getUid());
    }

    @ParameterizedTest
    @EnumSource
    void a_team_sees_all_its_shifts(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        String secret = secret(world.in(b -> {
                    CalendarFeeds feeds = b.get(CalendarFeeds.class);
                    return feeds.open(feeds.team(world.team), "token:ops");
                })
                .url());
        List<VEvent> events = read(text(world, secret).orElseThrow()).getEvents();
        assertThat(events.subList(0, 2))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("On call: Ada (level 1)", "On call: Bob (level 1)");
        assertThat(events.get(0).getDateStart().getValue())
                .as("the shift in progress has its whole length")
                .isEqualTo(date("2026-02-02T08:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void only_the_hash_of_the_secret_is_kept_and_there_is_one_feed_at_a_time(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        String secret = open(world, world.ada);
        Problem again = world.refusal(b -> open(b.get(CalendarFeeds.class), world.ada));
        assertThat(again.type()).isEqualTo("urn:imas:problem:already-exists");
        world.run(b -> assertThat(b.get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("select secret_hash from calendar_feed")
                        .getResultList())
                .isNotEmpty()
                .noneMatch(hash -> secret.contains(hash.toString())));
        assertThat(world.in(b -> b.get(CalendarFeeds.class)
                                .of(b.get(CalendarFeeds.class).person(world.ada)))
                        .createdBy())
                .isEqualTo("token:ops");
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_feed_opens_nothing_any_more_and_a_new_one_has_another_secret(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        String secret = open(world, world.ada);
        world.run(
                b -> b.get(CalendarFeeds.class).close(b.get(CalendarFeeds.class).person(world.ada)));
        assertThat(text(world, secret)).isEmpty();
        assertThat(open(world, world.ada)).isNotEqualTo(secret);
        assertThat(text(world, secret)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_secret_is_answered_404_without_being_repeated(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        for (String wrong : List.of("imascal_", "imascal_" + "A".repeat(43), "xyzzy")) {
            Problem problem = world.refusal(b -> b.get(CalendarsResource.class).read(wrong));
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.detail()).doesNotContain(wrong);
            assertThat(new Refusal(problem).getMessage()).doesNotContain("imascal_");
        }
    }
}
