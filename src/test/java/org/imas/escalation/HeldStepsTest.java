package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldBy;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Severity;
import org.imas.organization.Person;
import org.imas.provider.Task;
import org.imas.routing.NotificationPreferences.Step;
import org.imas.silence.Matcher;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.storm.Storms;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the later steps and the quiet hours of people go together with storms, silences and their ends. */
class HeldStepsTest {

    private static final Databases DATABASES = new Databases();
    private static final String TOPIC = "ada-alarms";
    private static final String PHONE = "+33600000001";
    private static final String MAIL = "ada@example.org";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE = Duration.ofMinutes(5);

    private EscalationWorld world;
    private Person.View ada;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** Ada has a topic, a phone five minutes later and mail after ten, whatever it is. */
    private void on(DatabaseKind kind) {
        world = EscalationWorld.mailing(DATABASES.of(kind)).keeping(new Beans().get(Storms.class));
        world.provider("sms", "OVH_SMS");
        world.provider("push", "NTFY");
        world.database.sql("update configured_provider set severities = 'NONE' where name = 'push'");
        ada = world.person("Ada", MAIL, PHONE);
        world.prefers(
                ada,
                new Step("push", null, TOPIC, null, null),
                new Step(null, "PHONE", null, FIVE, null),
                new Step(null, "EMAIL", null, FIVE.multipliedBy(2), null));
    }

    private void adaIsOnCall(DatabaseKind kind) {
        on(kind);
        world.onCall(ada, 1);
    }

    private Delivery of(UUID incident, String target) {
        return world.deliveries(incident).stream()
                .filter(delivery -> delivery.task() == Task.NOTIFY)
                .filter(delivery -> delivery.target().equals(target))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private Instant due(UUID incident, String target) {
        return of(incident, target).nextAttemptAt();
    }

    private List<Delivery> to(String target, Task task) {
        return world.database.inTransaction(entities -> entities.createQuery(
                        "select d from Delivery d where d.target = :target and d.task = :task order by d.id",
                        Delivery.class)
                .setParameter("target", target)
                .setParameter("task", task)
                .getResultList());
    }

    private List<UUID> storm(int number, Duration apart) {
        List<UUID> incidents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            incidents.add(world.triggered(Severity.SEV2_HIGH));
            world.clock.advance(apart);
        }
        return incidents;
    }

    private void roundsFor(Duration time) {
        for (Duration done = Duration.ZERO; done.compareTo(time) < 0; done = done.plusSeconds(30)) {
            world.clock.advance(Duration.ofSeconds(30));
            world.holdRound();
        }
    }

    private Silence.View silence(String name, String value) {
        Instant now = world.clock.instant();
        Silence.Draft draft =
                new Silence.Draft(List.of(new Matcher(name, "=", value)), null, now, now.plus(HOUR), "Upgrade", null);
        return world.in(beans -> beans.get(Silences.class).add(draft, "ada"));
    }

    @ParameterizedTest
    @EnumSource
    void a_storm_of_a_hundred_incidents_sends_no_hundred_sms_five_minutes_later(DatabaseKind kind) {
        adaIsOnCall(kind);
        List<UUID> incidents = storm(100, Duration.ofSeconds(2));
        roundsFor(Duration.ofMinutes(20));

        List<Delivery> digests = to(PHONE, Task.DIGEST);
        assertThat(digests).hasSizeBetween(1, 2);
        List<Delivery> own = to(PHONE, Task.NOTIFY).stream()
                .filter(delivery -> delivery.state() == DeliveryState.PENDING)
                .toList();
        assertThat(own).hasSize(10);
        assertThat(incidents).allSatisfy(id -> {
            Delivery sms = of(id, PHONE);
            assertThat(sms.digest() != null)
                    .isNotEqualTo(own.stream().anyMatch(one -> one.id().equals(sms.id())));
        });
        assertThat(digests)
                .allSatisfy(digest -> assertThat(digest.notice().body()).contains("SEV2_HIGH"));
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_takes_a_held_step_out_of_the_digest(DatabaseKind kind) {
        adaIsOnCall(kind);
        List<UUID> incidents = storm(13, Duration.ZERO);
        world.move(incidents.get(12), IncidentStatus.ACKNOWLEDGED);
        Delivery stopped = of(incidents.get(12), PHONE);
        assertThat(stopped.state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(stopped.ending().code()).isEqualTo("acknowledged");

        roundsFor(Duration.ofMinutes(11));
        assertThat(to(PHONE, Task.DIGEST))
                .singleElement()
                .satisfies(digest -> assertThat(digest.notice().title()).startsWith("2 incidents"));
    }

    @ParameterizedTest
    @EnumSource
    void who_was_told_of_a_step_in_a_digest_hears_how_it_goes_on(DatabaseKind kind) {
        adaIsOnCall(kind);
        List<UUID> incidents = storm(12, Duration.ZERO);
        roundsFor(Duration.ofMinutes(21));
        UUID last = incidents.get(11);
        assertThat(of(last, MAIL).digest()).isNotNull();
        world.move(last, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.told(last, "ACKNOWLEDGED")).containsExactlyInAnyOrder(TOPIC, MAIL);
    }

    @ParameterizedTest
    @EnumSource
    void when_a_silence_ends_early_later_steps_keep_their_distance_from_the_first(DatabaseKind kind) {
        adaIsOnCall(kind);
        Silence.View silence = silence("service", "redis");
        UUID incident = world.triggered(Severity.SEV2_HIGH);
        assertThat(due(incident, PHONE)).isEqualTo(silence.to().plus(FIVE));
        assertThat(of(incident, PHONE).heldBy()).isEqualTo(new HeldBy(HeldBy.Kind.SILENCE, silence.id()));

        world.clock.advance(Duration.ofMinutes(10));
        world.in(beans -> beans.get(Silences.class).expire(silence.id()));
        Instant end = world.clock.instant();
        world.holdRound();
        assertThat(due(incident, TOPIC)).isEqualTo(end);
        assertThat(due(incident, PHONE)).isEqualTo(end.plus(FIVE));
        assertThat(due(incident, MAIL)).isEqualTo(end.plus(FIVE).plus(FIVE));

        world.clock.advance(Duration.ofMinutes(2));
        world.holdRound();
        assertThat(due(incident, PHONE)).as("a further change puts nothing off").isEqualTo(end.plus(FIVE));
        assertThat(of(incident, TOPIC).state()).isEqualTo(DeliveryState.PENDING);

        world.clock.advance(Duration.ofMinutes(3).plusSeconds(11));
        world.holdRound();
        assertThat(of(incident, PHONE).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(of(incident, MAIL).state()).isEqualTo(DeliveryState.HELD);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(List.of(of(incident, PHONE), of(incident, MAIL)))
                .extracting(delivery -> delivery.ending().code())
                .containsOnly("acknowledged");
    }

    @ParameterizedTest
    @EnumSource
    void when_a_silence_is_made_longer_later_steps_go_with_it(DatabaseKind kind) {
        adaIsOnCall(kind);
        Silence.View silence = silence("service", "redis");
        UUID incident = world.triggered(Severity.SEV2_HIGH);
        Instant later = silence.to().plus(HOUR);
        Silence.Draft longer = new Silence.Draft(silence.matchers(), null, null, later, "Upgrade", null);
        world.in(beans -> beans.get(Silences.class).change(silence.id(), longer));
        world.holdRound();
        assertThat(due(incident, TOPIC)).isEqualTo(later);
        assertThat(due(incident, PHONE)).isEqualTo(later.plus(FIVE));
    }

    /** Ada is told by name by a policy, and not on call. */
    private UUID escalatedAt(LocalTime time) {
        world.policy(policy("Data", step(1, person("Ada"))));
        until(time);
        UUID incident = world.triggered(Severity.SEV4_LOW);
        world.tickAfter(Duration.ofMinutes(1));
        return incident;
    }

    /** At the next time on the clock. */
    private void until(LocalTime time) {
        Instant now = world.clock.instant();
        Instant then = now.atZone(ZoneOffset.UTC).toLocalDate().atTime(time).toInstant(ZoneOffset.UTC);
        world.clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plus(Duration.ofDays(1))));
    }

    private static LocalTime time(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalTime();
    }

    @ParameterizedTest
    @EnumSource
    void what_quiet_hours_of_a_person_hold_is_let_go_when_they_change_and_not_before(DatabaseKind kind) {
        on(kind);
        QuietTime.View night = world.quietAtNight(ada);
        UUID incident = escalatedAt(LocalTime.of(23, 0));
        assertThat(of(incident, TOPIC).heldBy()).isEqualTo(new HeldBy(HeldBy.Kind.QUIET_HOURS, ada.id()));
        world.clock.advance(Duration.ofMinutes(5));
        silence("severity", "SEV2_HIGH");
        world.clock.advance(Duration.ofMinutes(5));
        world.holdRound();
        assertThat(time(due(incident, TOPIC))).isEqualTo(LocalTime.of(7, 0));

        QuietTime.Draft shorter = new QuietTime.Draft(ada.id().toString(), null, null, "22:00", "01:00", "UTC", null);
        world.in(beans -> beans.get(QuietHours.class).change(night.id(), shorter));
        world.holdRound();
        assertThat(time(due(incident, TOPIC))).isEqualTo(LocalTime.of(1, 0));
        assertThat(time(due(incident, PHONE))).isEqualTo(LocalTime.of(1, 5));

        world.in(beans -> {
            beans.get(QuietHours.class).remove(night.id());
            return beans;
        });
        world.holdRound();
        assertThat(due(incident, TOPIC)).isEqualTo(world.clock.instant());
        world.clock.advance(Duration.ofSeconds(11));
        world.holdRound();
        assertThat(of(incident, TOPIC).state()).isEqualTo(DeliveryState.PENDING);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_falls_into_quiet_hours_waits_for_their_end_whatever_else_changes(DatabaseKind kind) {
        on(kind);
        QuietTime.View night = world.quietAtNight(ada);
        UUID incident = escalatedAt(LocalTime.of(21, 57));
        assertThat(of(incident, TOPIC).heldBy()).isNull();
        assertThat(time(due(incident, PHONE))).isEqualTo(LocalTime.of(7, 0));
        world.holdRound();
        assertThat(time(due(incident, PHONE))).as("before").isEqualTo(LocalTime.of(7, 0));
        until(LocalTime.of(23, 0));
        world.holdRound();
        assertThat(time(due(incident, PHONE))).as("in").isEqualTo(LocalTime.of(7, 0));
        world.in(beans -> {
            beans.get(QuietHours.class).remove(night.id());
            return beans;
        });
        world.holdRound();
        assertThat(time(due(incident, PHONE))).isEqualTo(LocalTime.of(23, 5));
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_of_a_whole_night_of_quiet_hours_is_one_digest_for_each_step(DatabaseKind kind) {
        on(kind);
        world.quietAtNight(ada);
        world.policy(policy("Data", step(1, person("Ada"))));
        until(LocalTime.of(23, 0));
        for (int i = 0; i < 20; i++) {
            world.triggered(Severity.SEV4_LOW);
            world.tickAfter(Duration.ofMinutes(6));
        }
        until(LocalTime.of(6, 59));
        roundsFor(Duration.ofMinutes(16));
        assertThat(List.of(TOPIC, PHONE, MAIL))
                .allSatisfy(target -> assertThat(to(target, Task.DIGEST))
                        .as(target)
                        .singleElement()
                        .satisfies(digest -> assertThat(digest.notice().title()).startsWith("20 incidents")));
    }
}
