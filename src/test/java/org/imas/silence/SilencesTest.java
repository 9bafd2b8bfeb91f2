package org.imas.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.Severity;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Selection;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of silences, windows and quiet hours, on every database we promise. */
class SilencesTest {

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    private void on(DatabaseKind kind) {
        database = TestDatabase.open(kind);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(clock)));
    }

    private <T> T silences(Function<Silences, T> work) {
        return in(beans -> work.apply(beans.get(Silences.class)));
    }

    private static List<Matcher> redis() {
        return List.of(new Matcher("service", "=", "redis"));
    }

    private Silence.Draft draft(@Nullable Duration from, Duration to) {
        return new Silence.Draft(
                redis(),
                null,
                from == null ? null : clock.instant().plus(from),
                clock.instant().plus(to),
                "Redis is moved",
                null);
    }

    private Silence.View silence(@Nullable Duration from, Duration to) {
        return silences(all -> all.add(draft(from, to), "ada"));
    }

    private Optional<Hold> held(String service, Severity severity) {
        Affected affected = new Affected(service, "data", severity, Map.of("env", "prod"));
        return this.<Optional<Hold>>silences(all -> all.holding(affected, clock.instant()));
    }

    private Optional<Hold> held() {
        return held("redis", Severity.SEV2_HIGH);
    }

    private Problem refusal(Function<Beans, ?> work) {
        List<Problem> thrown = new ArrayList<>();
        assertThatThrownBy(() -> in(work::apply))
                .isInstanceOfSatisfying(Refusal.class, refused -> thrown.add(refused.problem()));
        return thrown.get(0);
    }

    private List<String> fields(Silence.Draft draft) {
        return Objects.requireNonNull(refusal(beans -> beans.get(Silences.class).add(draft, "ada"))
                        .errors())
                .stream()
                .map(Fault::field)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_silence_holds_what_it_matches_from_its_beginning_to_its_end(DatabaseKind kind) {
        on(kind);
        Silence.View made = silence(Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(made.state()).isEqualTo(Silence.State.PENDING);
        assertThat(made.author()).isEqualTo("ada");
        Silence.View read = silences(all -> all.one(made.id()));
        assertThat(read).isEqualTo(made);
        assertThat(held()).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(held()).contains(new Hold(Hold.Kind.SILENCE, made.id(), "Redis is moved", made.to()));
        assertThat(held("mongo", Severity.SEV2_HIGH)).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(held()).isEmpty();
        assertThat(silences(all -> all.one(made.id())).state()).isEqualTo(Silence.State.OVER);
    }

    @ParameterizedTest
    @EnumSource
    void sev1_passes_unless_the_silence_says_otherwise(DatabaseKind kind) {
        on(kind);
        silence(null, Duration.ofHours(1));
        assertThat(held("redis", Severity.SEV1_CRITICAL)).isEmpty();
        Silence.Draft all =
                new Silence.Draft(List.of(), true, null, clock.instant().plusSeconds(60), "Fire drill", true);
        silences(bean -> bean.add(all, "ada"));
        assertThat(held("redis", Severity.SEV1_CRITICAL)).map(Hold::reason).contains("Fire drill");
    }

    @ParameterizedTest
    @EnumSource
    void of_several_the_one_that_ends_last_is_told(DatabaseKind kind) {
        on(kind);
        silence(null, Duration.ofHours(1));
        Silence.View longer = silence(null, Duration.ofHours(3));
        silence(null, Duration.ofHours(2));
        assertThat(held()).map(Hold::id).contains(longer.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_held_at_an_earlier_time_can_still_be_asked(DatabaseKind kind) {
        on(kind);
        Instant begin = clock.instant();
        Silence.View made = silence(null, Duration.ofHours(1));
        clock.advance(Duration.ofDays(1));
        Affected affected = new Affected("redis", "data", Severity.SEV4_LOW, Map.of());
        Optional<Hold> hold = this.<Optional<Hold>>silences(all -> all.holding(affected, begin));
        assertThat(hold).map(Hold::id).contains(made.id());
    }

    @ParameterizedTest
    @EnumSource
    void one_that_can_no_longer_be_read_holds_nothing_and_keeps_no_other_from_holding(DatabaseKind kind) {
        on(kind);
        silence(null, Duration.ofHours(2));
        database.sql("update silence set matchers = '{\"matchers\":[{\"name\":\"service\",\"operator\":\"~\"}]}'");
        in(beans -> beans.get(MaintenanceWindows.class).add(sundays("Europe/Paris"), "ada"));
        database.sql("update maintenance_window set zone = 'Europe/Atlantis'");
        assertThat(held()).isEmpty();
        Silence.View legible = silence(null, Duration.ofHours(1));
        assertThat(held()).map(Hold::id).contains(legible.id());
    }

    @ParameterizedTest
    @EnumSource
    void one_can_be_ended_early_and_then_no_longer_be_changed(DatabaseKind kind) {
        on(kind);
        UUID id = silence(null, Duration.ofHours(1)).id();
        clock.advance(Duration.ofMinutes(5));
        Silence.View ended = silences(all -> all.expire(id));
        assertThat(ended.state()).isEqualTo(Silence.State.OVER);
        assertThat(ended.to()).isEqualTo(clock.instant());
        assertThat(held()).isEmpty();
        assertThat(refusal(beans -> beans.get(Silences.class).expire(id)).type())
                .isEqualTo("urn:imas:problem:silence-over");
        Silence.Draft draft = draft(null, Duration.ofHours(1));
        assertThat(refusal(beans -> beans.get(Silences.class).change(id, draft)).type())
                .isEqualTo("urn:imas:problem:silence-over");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_has_begun_may_last_longer_but_keeps_its_beginning_and_stays_on_record(DatabaseKind kind) {
        on(kind);
        Silence.View made = silence(null, Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(5));
        Silence.View changed = silences(all -> all.change(made.id(), draft(null, Duration.ofHours(2))));
        assertThat(changed.from()).isEqualTo(made.from());
        assertThat(changed.to()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        Silence.Draft moved = draft(Duration.ofMinutes(1), Duration.ofHours(2));
        assertThat(refusal(beans -> beans.get(Silences.class).change(made.id(), moved))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("from");
        assertThat(refusal(beans -> {
                            beans.get(Silences.class).remove(made.id());
                            return beans;
                        })
                        .type())
                .isEqualTo("urn:imas:problem:silence-begun");
        UUID pending = silence(Duration.ofHours(1), Duration.ofHours(2)).id();
        silences(all -> {
            all.remove(pending);
            return all;
        });
        assertThat(refusal(beans -> beans.get(Silences.class).one(pending)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void what_makes_no_sense_is_refused_with_its_field(DatabaseKind kind) {
        on(kind);
        assertThat(fields(new Silence.Draft(null, null, null, null, " ", null)))
                .containsExactlyInAnyOrder("to", "reason", "matchers");
        assertThat(fields(draft(Duration.ofHours(2), Duration.ofHours(1)))).containsExactly("to");
        assertThat(fields(draft(Duration.ofHours(-2), Duration.ofHours(-1)))).containsExactly("to");
        assertThat(fields(draft(null, Duration.ofDays(366)))).containsExactly("to");
        assertThat(silence(null, Duration.ofDays(365)).state()).isEqualTo(Silence.State.ACTIVE);
        assertThat(refusal(beans -> beans.get(Silences.class).add(null, "ada")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void those_that_end_soon_are_found_and_lists_can_be_narrowed(DatabaseKind kind) {
        on(kind);
        Silence.View later = silence(null, Duration.ofMinutes(20));
        Silence.View sooner = silence(null, Duration.ofMinutes(10));
        silence(null, Duration.ofMinutes(31));
        UUID over = silence(null, Duration.ofMinutes(5)).id();
        silences(all -> all.expire(over));
        silence(Duration.ofDays(1), Duration.ofDays(2));
        List<Silence.View> ending = silences(all -> all.endingWithin(Duration.ofMinutes(30)));
        assertThat(ending).containsExactly(sooner, later);
        assertThat(number(Silence.State.ACTIVE)).isEqualTo(3);
        assertThat(number(Silence.State.PENDING)).isEqualTo(1);
        assertThat(number(Silence.State.OVER)).isEqualTo(1);
        assertThat(number(null)).isEqualTo(5);
    }

    private int number(Silence.@Nullable State state) {
        return silences(all -> all.list(Selection.of(50, null), state)).items().size();
    }

    private static MaintenanceWindow.Draft sundays(String zone) {
        return new MaintenanceWindow.Draft(
                redis(),
                null,
                List.of(DayOfWeek.SUNDAY),
                null,
                "02:30",
                Duration.ofHours(2),
                zone,
                null,
                null,
                "weekly update",
                null);
    }

    @ParameterizedTest
    @EnumSource
    void a_window_holds_every_week_also_when_the_clocks_change(DatabaseKind kind) {
        on(kind);
        MaintenanceWindow.View made =
                in(beans -> beans.get(MaintenanceWindows.class).add(sundays("Europe/Paris"), "ada"));
        assertThat(made.from()).isEqualTo("2026-02-05");
        assertThat(made.lasts()).isEqualTo("PT2H");
        assertThat(made.next()).isEqualTo("2026-02-08T01:30:00Z");
        assertThat(held()).isEmpty();
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-02-08T02:00:00Z")));
        assertThat(held())
                .contains(new Hold(
                        Hold.Kind.MAINTENANCE_WINDOW,
                        made.id(),
                        "weekly update",
                        Instant.parse("2026-02-08T03:30:00Z")));
        assertThat(in(beans -> beans.get(MaintenanceWindows.class).one(made.id()))
                        .activeUntil())
                .isEqualTo("2026-02-08T03:30:00Z");
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-29T01:30:00Z")));
        assertThat(held()).map(Hold::until).contains(Instant.parse("2026-03-29T03:30:00Z"));
        in(beans -> {
            beans.get(MaintenanceWindows.class).remove(made.id());
            return beans;
        });
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_window_becomes_what_it_is_changed_into(DatabaseKind kind) {
        on(kind);
        UUID id = in(beans -> beans.get(MaintenanceWindows.class).add(sundays("Europe/Paris"), "ada"))
                .id();
        clock.advance(Duration.ofDays(30));
        MaintenanceWindow.Draft monthly = new MaintenanceWindow.Draft(
                redis(), null, null, -1, "23:00", Duration.ofMinutes(90), "UTC", null, "2026-12-31", "monthly", true);
        MaintenanceWindow.View changed =
                in(beans -> beans.get(MaintenanceWindows.class).change(id, monthly));
        assertThat(changed.from()).isEqualTo("2026-02-05");
        assertThat(changed.days()).isEmpty();
        assertThat(changed.next()).isEqualTo("2026-03-31T23:00:00Z");
        MaintenanceWindow.View read =
                in(beans -> beans.get(MaintenanceWindows.class).one(id));
        assertThat(read).isEqualTo(changed);
        assertThat(in(beans -> beans.get(MaintenanceWindows.class).list(Selection.of(50, null)))
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_window_that_makes_no_sense_is_refused_with_its_fields(DatabaseKind kind) {
        on(kind);
        assertThat(refusal(beans -> beans.get(MaintenanceWindows.class).add(sundays("Europe/Atlantis"), "ada"))
                        .errors())
                .containsExactly(new Fault("zone", "must be a time zone, such as Europe/Paris"));
        MaintenanceWindow.Draft wrong = new MaintenanceWindow.Draft(
                List.of(new Matcher("service", "=~", "[")),
                null,
                List.of(DayOfWeek.MONDAY),
                5,
                "25:00",
                Duration.ofDays(8),
                "UTC",
                "2026-02-30",
                "2026-01-01",
                "x",
                null);
        assertThat(refusal(beans -> beans.get(MaintenanceWindows.class).add(wrong, "ada"))
                        .errors())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("matchers[0].value", "days", "start", "lasts", "from", "until");
    }

    @ParameterizedTest
    @EnumSource
    void people_and_teams_are_left_alone_in_their_quiet_hours_by_what_is_not_grave(DatabaseKind kind) {
        on(kind);
        UUID ada = in(beans -> beans.get(People.class).add(new Person.Draft("Ada", null, null, null, null, null)))
                .id();
        UUID data = in(beans -> beans.get(Teams.class).add(Team.Draft.of("data", null)))
                .id();
        QuietTime.View made = in(beans -> beans.get(QuietHours.class)
                .add(new QuietTime.Draft("Ada", null, null, "19:00", "07:00", "Europe/Paris", null)));
        in(beans -> beans.get(QuietHours.class)
                .add(new QuietTime.Draft(
                        null,
                        "data",
                        List.of(DayOfWeek.FRIDAY),
                        "00:00",
                        "00:00",
                        "UTC",
                        List.of(Severity.SEV2_HIGH))));
        assertThat(made.severities()).containsExactly(Severity.SEV3_MEDIUM, Severity.SEV4_LOW);
        assertThat(made.days()).hasSize(7);
        assertThat(quiet(ada, Severity.SEV3_MEDIUM)).contains(Instant.parse("2026-02-06T06:00:00Z"));
        assertThat(quiet(ada, Severity.SEV2_HIGH)).isEmpty();
        assertThat(quiet(data, Severity.SEV2_HIGH)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(quiet(data, Severity.SEV2_HIGH)).contains(Instant.parse("2026-02-07T00:00:00Z"));
        in(beans -> beans.get(QuietHours.class)
                .change(
                        made.id(),
                        new QuietTime.Draft(ada.toString(), null, null, "22:00", "23:00", "Europe/Paris", null)));
        assertThat(quiet(ada, Severity.SEV3_MEDIUM)).isEmpty();
        assertThat(refusal(beans -> beans.get(QuietHours.class)
                                .add(new QuietTime.Draft("Eve", "data", null, "7", "08:00:30", "Mars", null)))
                        .errors())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("person", "person", "from", "to", "zone");
    }

    private Optional<Instant> quiet(UUID whom, Severity severity) {
        return this.<Optional<Instant>>in(beans -> beans.get(QuietHours.class).until(whom, severity, clock.instant()));
    }
}
