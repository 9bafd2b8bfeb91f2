package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer says who serves as somebody would who looks at the calendar and at the clock on the wall. */
class WallClockTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "UTC"})
    void at_every_quarter_of_an_hour_of_a_year_it_is_whom_the_wall_says(String zone) {
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < 4; i++) {
            Layer layer = layer(random, ZoneId.of(zone));
            Stream.iterate(Instant.parse("2026-01-07T00:00:00Z"), at -> at.plusSeconds(900))
                    .limit(364 * 96)
                    .filter(at -> unambiguous(at, ZoneId.of(zone)))
                    .forEach(at -> assertThat(layer.during(Period.at(at)))
                            .extracting(Shift::person)
                            .as("at %s by %s", at, layer)
                            .containsExactlyElementsOf(
                                    byTheWall(layer, at.atZone(ZoneId.of(zone)).toLocalDateTime()).stream()
                                            .toList()));
        }
    }

    /** In an hour that comes twice, the wall alone does not tell. */
    private static boolean unambiguous(Instant at, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(at.atZone(zone).toLocalDateTime())
                        .size()
                == 1;
    }

    private static Optional<UUID> byTheWall(Layer layer, LocalDateTime wall) {
        Rotation rotation = layer.rotation();
        boolean handedOver = !wall.isBefore(shown(wall.toLocalDate().atTime(rotation.handover()), layer));
        LocalDate day = handedOver ? wall.toLocalDate() : wall.toLocalDate().minusDays(1);
        long turn = ChronoUnit.DAYS.between(rotation.length().anchor(rotation.start()), day)
                / rotation.length().days();
        boolean serves = layer.restrictions().isEmpty()
                || layer.restrictions().stream().anyMatch(hours -> within(hours, wall, layer));
        return serves
                ? Optional.of(
                        rotation.people().get((int) (turn % rotation.people().size())))
                : Optional.empty();
    }

    private static boolean within(Restriction hours, LocalDateTime wall, Layer layer) {
        return Stream.of(wall.toLocalDate(), wall.toLocalDate().minusDays(1)).anyMatch(day -> {
            LocalDate last = hours.to().isAfter(hours.from()) ? day : day.plusDays(1);
            return (hours.days().isEmpty() || hours.days().contains(day.getDayOfWeek()))
                    && !wall.isBefore(shown(day.atTime(hours.from()), layer))
                    && wall.isBefore(shown(last.atTime(hours.to()), layer));
        });
    }

    /** What the wall shows at a time that it may pass over. */
    private static LocalDateTime shown(LocalDateTime wanted, Layer layer) {
        ZoneOffsetTransition change = layer.rotation().zone().getRules().getTransition(wanted);
        return change != null && change.isGap() ? wanted.plus(change.getDuration()) : wanted;
    }

    private static Layer layer(Random random, ZoneId zone) {
        boolean weeks = random.nextBoolean();
        DayOfWeek day = weeks && random.nextBoolean() ? DayOfWeek.of(1 + random.nextInt(7)) : null;
        ShiftLength length = new ShiftLength(1 + random.nextInt(3), weeks ? ShiftUnit.WEEKS : ShiftUnit.DAYS, day);
        List<UUID> people =
                Stream.generate(UUID::randomUUID).limit(1 + random.nextInt(4)).toList();
        List<Restriction> hours = Stream.generate(() -> new Restriction(days(random), time(random), time(random)))
                .limit(random.nextInt(3))
                .toList();
        return new Layer("any", new Rotation(people, FIRST, time(random), length, zone), hours);
    }

    private static Set<DayOfWeek> days(Random random) {
        return random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.SUNDAY, DayOfWeek.of(1 + random.nextInt(6)));
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(random.nextBoolean() ? 4 : 24), 15 * random.nextInt(4));
    }
}
