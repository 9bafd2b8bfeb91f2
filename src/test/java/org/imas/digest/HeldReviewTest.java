package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldBy;
import org.imas.incident.Severity;
import org.imas.silence.MaintenanceWindow;
import org.imas.silence.MaintenanceWindows;
import org.imas.silence.Matcher;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change of the configuration means to what is held; the clock begins at 18:30 UTC. */
class HeldReviewTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static LocalTime until(DigestWorld world) {
        Delivery held = world.in(DeliveryState.HELD).get(0);
        return held.nextAttemptAt().atZone(ZoneOffset.UTC).toLocalTime();
    }

    private static MaintenanceWindow.Draft evening(int hours) {
        return new MaintenanceWindow.Draft(
                List.of(new Matcher("service", "=", "redis")),
                null,
                List.of(DayOfWeek.values()),
                null,
                "18:00",
                Duration.ofHours(hours),
                "UTC",
                "2026-01-01",
                null,
                "Upgrade",
                null);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_maintenance_window_that_is_changed_or_removed_holds_as_long_as_is_now_right(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        MaintenanceWindow.View window =
                node.in(beans -> beans.get(MaintenanceWindows.class).add(evening(2), "ada"));
        node.report("Disk full", Severity.SEV3_MEDIUM);
        assertThat(until(world)).isEqualTo(LocalTime.of(20, 0));
        assertThat(world.in(DeliveryState.HELD).get(0).heldBy())
                .isEqualTo(new HeldBy(HeldBy.Kind.MAINTENANCE_WINDOW, window.id()));

        node.in(beans -> beans.get(MaintenanceWindows.class).change(window.id(), evening(4)));
        node.round();
        assertThat(until(world)).isEqualTo(LocalTime.of(22, 0));

        node.in(beans -> {
            beans.get(MaintenanceWindows.class).remove(window.id());
            return beans;
        });
        node.round();
        world.clock.advance(Duration.ofSeconds(11));
        node.round();
        assertThat(world.in(DeliveryState.PENDING)).hasSize(1);
    }

    private static QuietTime.Draft quiet(String to) {
        return new QuietTime.Draft(null, "Data", null, "18:00", to, "UTC", null);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void quiet_hours_of_a_team_that_are_changed_or_removed_hold_as_long_as_is_now_right(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        QuietTime.View quiet = node.in(beans -> beans.get(QuietHours.class).add(quiet("21:00")));
        node.report("Disk full", Severity.SEV3_MEDIUM);
        assertThat(until(world)).isEqualTo(LocalTime.of(21, 0));
        assertThat(world.in(DeliveryState.HELD).get(0).heldBy().kind()).isEqualTo(HeldBy.Kind.QUIET_HOURS);

        node.in(beans -> beans.get(QuietHours.class).change(quiet.id(), quiet("19:00")));
        node.round();
        assertThat(until(world)).isEqualTo(LocalTime.of(19, 0));

        node.in(beans -> {
            beans.get(QuietHours.class).remove(quiet.id());
            return beans;
        });
        node.round();
        world.clock.advance(Duration.ofSeconds(11));
        node.round();
        assertThat(world.in(DeliveryState.PENDING)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void what_a_storm_holds_waits_for_its_digest_whatever_is_configured(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        IntStream.range(0, 13).forEach(i -> node.report("Key " + i, Severity.SEV3_MEDIUM));
        Instant digest = world.in(DeliveryState.HELD).get(0).nextAttemptAt();
        node.silence(Duration.ofHours(1));
        node.round();
        assertThat(world.in(DeliveryState.HELD)).hasSize(3).allSatisfy(held -> {
            assertThat(held.heldBy()).isEqualTo(HeldBy.STORM);
            assertThat(held.nextAttemptAt()).isEqualTo(digest);
        });
    }
}
