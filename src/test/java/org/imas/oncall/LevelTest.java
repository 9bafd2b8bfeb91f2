package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who really serves where several say who should, and when nobody does. */
class LevelTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);
    private static final Period YEAR = period("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }

    private static Layer always(UUID person) {
        ShiftLength week = new ShiftLength(1, ShiftUnit.WEEKS, null);
        LocalDate start = LocalDate.parse("2026-02-02");
        return new Layer(
                "base", new Rotation(List.of(person), start, LocalTime.of(9, 0), week, ZoneId.of("UTC")), List.of());
    }

    @Test
    void what_wins_cuts_what_does_not_and_both_show_their_whole_time() {
        Shift override = new Shift(EVE, period("2026-02-04T00:00:00Z", "2026-02-05T00:00:00Z"), "override");
        Level level = new Level(1, List.of(new FixedShifts(List.of(override)), always(ADA)));
        assertThat(level.during(period("2026-02-03T00:00:00Z", "2026-02-06T00:00:00Z")))
                .containsExactly(
                        new Shift(ADA, period("2026-02-02T09:00:00Z", "2026-02-04T00:00:00Z"), "base"),
                        override,
                        new Shift(ADA, period("2026-02-05T00:00:00Z", "2026-02-09T09:00:00Z"), "base"));
    }

    @Test
    void several_explicit_shifts_may_be_on_call_at_once() {
        Shift one = new Shift(ADA, period("2026-02-04T00:00:00Z", "2026-02-05T00:00:00Z"), "shift");
        Shift other = new Shift(BOB, period("2026-02-04T12:00:00Z", "2026-02-06T00:00:00Z"), "shift");
        Level level = new Level(1, List.of(new FixedShifts(List.of(one, other)), always(EVE)));
        assertThat(level.during(Period.at(Instant.parse("2026-02-04T13:00:00Z"))))
                .containsExactly(one, other);
    }

    @Test
    void a_gap_is_what_nobody_covers() {
        Level level = new Level(1, List.of(always(ADA)));
        assertThat(level.gaps(period("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z")))
                .containsExactly(period("2026-02-01T00:00:00Z", "2026-02-02T09:00:00Z"));
        assertThat(new Level(2, List.of()).gaps(YEAR)).containsExactly(YEAR);
    }

    /** Random schedules over both changes of the clocks: every instant is either somebody's or a gap, and both ways agree. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "UTC"})
    void shifts_and_gaps_tile_the_time_and_agree_with_who_is_on_call_at_each_instant(String zone) {
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < 40; i++) {
            Level level = schedule(random, ZoneId.of(zone));
            List<Shift> shifts = level.during(YEAR);
            tiles(shifts, level.gaps(YEAR));
            Stream.concat(random.longs(60, 0, 365 * 86_400L).mapToObj(YEAR.from()::plusSeconds), edges(shifts, random))
                    .filter(at -> YEAR.meets(Period.at(at)))
                    .forEach(at -> assertThat(level.during(Period.at(at)))
                            .as("at %s by %s", at, level)
                            .containsExactlyElementsOf(shifts.stream()
                                    .filter(shift -> shift.period().meets(Period.at(at)))
                                    .toList()));
        }
    }

    /** The instants where mistakes would be: just before, at and just after shifts begin, around the changes above all. */
    private static Stream<Instant> edges(List<Shift> shifts, Random random) {
        return shifts.stream()
                .filter(shift -> nearChange(shift.period().from()) || random.nextInt(10) == 0)
                .map(shift -> shift.period().from())
                .flatMap(from -> Stream.of(from.minusNanos(1), from, from.plusNanos(1)));
    }

    private static boolean nearChange(Instant at) {
        return Stream.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01")
                .map(day -> Instant.parse(day + "T00:00:00Z"))
                .anyMatch(change -> Duration.between(change, at).abs().compareTo(Duration.ofDays(2)) < 0);
    }

    private static void tiles(List<Shift> shifts, List<Period> gaps) {
        List<Period> all = Stream.concat(
                        shifts.stream().flatMap(shift -> shift.period().within(YEAR).stream()), gaps.stream())
                .sorted(Comparator.comparing(Period::from))
                .toList();
        Instant end = YEAR.from();
        for (Period period : all) {
            assertThat(period.from())
                    .as("nothing overlaps and nothing is left out")
                    .isEqualTo(end);
            end = period.to();
        }
        assertThat(end).isEqualTo(YEAR.to());
    }

    private static Level schedule(Random random, ZoneId zone) {
        List<Coverage> sources = new ArrayList<>();
        Instant from = YEAR.from().plus(Duration.ofHours(random.nextInt(8_000)));
        Period some = new Period(from, from.plus(Duration.ofMinutes(1 + random.nextInt(20_000))));
        sources.add(new FixedShifts(List.of(new Shift(EVE, some, "override"))));
        for (int layer = random.nextInt(3); layer >= 0; layer--) {
            sources.add(new Layer("layer " + layer, rotation(random, zone), restrictions(random)));
        }
        return new Level(1, sources);
    }

    private static Rotation rotation(Random random, ZoneId zone) {
        boolean weeks = random.nextBoolean();
        DayOfWeek day = weeks && random.nextBoolean() ? DayOfWeek.of(1 + random.nextInt(7)) : null;
        ShiftLength length = new ShiftLength(1 + random.nextInt(4), weeks ? ShiftUnit.WEEKS : ShiftUnit.DAYS, day);
        LocalDate start = LocalDate.parse("2025-12-15").plusDays(random.nextInt(60));
        return new Rotation(
                List.of(ADA, BOB, EVE).subList(0, 1 + random.nextInt(3)), start, time(random), length, zone);
    }

    private static List<Restriction> restrictions(Random random) {
        return Stream.generate(() -> new Restriction(days(random), time(random), time(random)))
                .limit(random.nextInt(3))
                .toList();
    }

    private static Set<DayOfWeek> days(Random random) {
        return random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.SUNDAY, DayOfWeek.of(1 + random.nextInt(6)));
    }

    /** Often one of the hours that are skipped or come twice. */
    private static LocalTime time(Random random) {
        return random.nextBoolean()
                ? LocalTime.of(random.nextInt(24), 15 * random.nextInt(4))
                : LocalTime.of(1 + random.nextInt(2), 15 * random.nextInt(4));
    }
}
