package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.provider;
import static org.imas.escalation.Drafts.repeating;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Ending;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Severity;
import org.imas.organization.Person;
import org.imas.provider.SendResult;
import org.imas.routing.NotificationPreferences.Step;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How people's own preferences and quiet hours go together with escalation, acknowledgement and what follows. */
class PersonalStepsTest extends InEscalationWorld {

    private static final String TOPIC = "ada-alarms";
    private static final String PHONE = "+33600000001";
    private static final String MAIL = "ada@example.org";

    private static final Step PUSH = new Step("push", null, TOPIC, null, List.of("SEV1_CRITICAL", "SEV2_HIGH"));
    private static final Step SMS =
            new Step(null, "PHONE", null, Duration.ofMinutes(5), List.of("SEV1_CRITICAL", "SEV2_HIGH"));
    private static final Step MAIL_AFTER =
            new Step(null, "EMAIL", null, Duration.ofMinutes(10), List.of("SEV1_CRITICAL", "SEV2_HIGH"));
    private static final Step MILD = new Step("mail", null, null, null, List.of("SEV3_MEDIUM", "SEV4_LOW"));

    private Person.View ada;

    /** Ada has a topic, a phone and mail; her topic is of no use to others. */
    @Override
    void on(DatabaseKind kind) {
        mailing(kind);
        world.provider("sms", "OVH_SMS");
        world.provider("push", "NTFY");
        world.database.sql("update configured_provider set severities = 'NONE' where name = 'push'");
        ada = world.person("Ada", MAIL, PHONE);
        world.prefers(ada, PUSH, SMS, MAIL_AFTER, MILD);
    }

    private void adaIsOnCall(DatabaseKind kind) {
        on(kind);
        world.onCall(ada, 1);
    }

    private Delivery of(UUID incident, String target) {
        return world.deliveries(incident).stream()
                .filter(delivery -> delivery.target().equals(target))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private void sent(UUID incident, String target) {
        world.sender.take(of(incident, target).id()).forEach(one -> world.sender.end(one, SendResult.accepted("200")));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_on_call_is_told_step_by_step_as_that_person_prefers(DatabaseKind kind) {
        adaIsOnCall(kind);
        UUID incident = world.triggered();
        assertThat(world.waiting(incident))
                .containsExactly("TRIGGERED " + TOPIC + " 0", "TRIGGERED " + PHONE + " 5", "TRIGGERED " + MAIL + " 10");
        assertThat(of(incident, PHONE).reasons())
                .containsExactly(
                        new Reason("ON_CALL", "Ada is on call for team Data (level 1)"),
                        new Reason(
                                "LATER_STEP",
                                "Step 2 of the preferences of Ada for SEV1_CRITICAL: 5 min later, unless acknowledged",
                                Duration.ofMinutes(5)));
        assertThat(world.timeline(incident, "NOTIFYING"))
                .singleElement()
                .asString()
                .contains("push (ada-alarms), sms (" + PHONE + ") at ")
                .contains("unless acknowledged");
        assertThat(world.waiting(world.triggered(Severity.SEV4_LOW))).containsExactly("TRIGGERED " + MAIL + " 0");
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_stops_the_steps_that_have_not_been_taken_and_tells_only_who_was_told(DatabaseKind kind) {
        adaIsOnCall(kind);
        UUID incident = world.triggered();
        sent(incident, TOPIC);
        world.clock.advance(Duration.ofMinutes(3));
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.told(incident, "ACKNOWLEDGED")).containsExactly(TOPIC);
        assertThat(List.of(of(incident, PHONE), of(incident, MAIL)))
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.EXPIRED))
                .extracting(Delivery::ending)
                .extracting(Ending::code)
                .containsOnly("acknowledged");
        world.move(incident, IncidentStatus.RESOLVED);
        assertThat(world.told(incident, "RESOLVED")).containsExactly(TOPIC);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_was_taken_before_the_acknowledgement_hears_how_it_goes_on(DatabaseKind kind) {
        adaIsOnCall(kind);
        UUID incident = world.triggered();
        world.clock.advance(Duration.ofMinutes(10));
        sent(incident, MAIL);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.told(incident, "ACKNOWLEDGED")).containsExactly(TOPIC, MAIL);
    }

    @ParameterizedTest
    @EnumSource
    void what_an_acknowledgement_stopped_begins_anew_when_it_is_taken_back(DatabaseKind kind) {
        adaIsOnCall(kind);
        UUID incident = world.triggered();
        sent(incident, TOPIC);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.clock.advance(Duration.ofMinutes(30));
        world.unacknowledge(incident);
        assertThat(world.waiting(incident))
                .containsExactly(
                        "UNACKNOWLEDGED " + TOPIC + " 0",
                        "UNACKNOWLEDGED " + PHONE + " 5",
                        "UNACKNOWLEDGED " + MAIL + " 10");
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.waiting(incident)).containsExactly("ACKNOWLEDGED " + TOPIC + " 0");
    }

    @ParameterizedTest
    @EnumSource
    void a_level_and_a_person_of_a_policy_are_told_as_they_prefer(DatabaseKind kind) {
        on(kind);
        world.onCall(world.person("Grace"), 1);
        world.onCall(ada, 2);
        world.policy(policy("Data", step(5, level(2)), step(5, person("Ada"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.waiting(incident))
                .filteredOn(line -> line.startsWith("ESCALATED"))
                .containsExactly("ESCALATED " + TOPIC + " 0", "ESCALATED " + PHONE + " 5", "ESCALATED " + MAIL + " 10");
        assertThat(of(incident, PHONE).reasons()).extracting(Reason::kind).containsExactly("ESCALATION", "LATER_STEP");
    }

    @ParameterizedTest
    @EnumSource
    void a_further_notice_does_not_put_off_a_step_that_waits_already(DatabaseKind kind) {
        adaIsOnCall(kind);
        world.policy(policy("Data", step(3, person("Ada")), step(4, person("Ada"))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(3));
        assertThat(world.waiting(incident))
                .containsExactly("ESCALATED " + TOPIC + " 0", "ESCALATED " + PHONE + " 2", "ESCALATED " + MAIL + " 7");
        world.tickAfter(Duration.ofMinutes(4));
        assertThat(world.waiting(incident))
                .containsExactly("ESCALATED " + TOPIC + " 0", "ESCALATED " + PHONE + " 0", "ESCALATED " + MAIL + " 3");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_at_once_is_no_later_step_even_where_one_is_due_at_that_time(DatabaseKind kind) {
        adaIsOnCall(kind);
        world.policy(policy("Data", step(10, person("Ada"), provider("mail", MAIL))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(10));
        assertThat(of(incident, MAIL).reasons()).extracting(Reason::kind).doesNotContain(Reason.LATER_STEP);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.told(incident, "ACKNOWLEDGED")).contains(MAIL);
    }

    @ParameterizedTest
    @EnumSource
    void the_steps_begin_when_a_silence_ends_and_keep_their_distances(DatabaseKind kind) {
        adaIsOnCall(kind);
        world.silence(Duration.ofHours(1));
        UUID incident = world.triggered();
        assertThat(world.waiting(incident))
                .containsExactly(
                        "TRIGGERED " + TOPIC + " 60", "TRIGGERED " + PHONE + " 65", "TRIGGERED " + MAIL + " 70");
        assertThat(of(incident, TOPIC).state()).isEqualTo(DeliveryState.HELD);
        assertThat(List.of(of(incident, PHONE), of(incident, MAIL)))
                .as("a later step is held too, so that an early end of the silence brings it forward")
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.HELD))
                .allSatisfy(delivery -> assertThat(delivery.reasons())
                        .extracting(Reason::kind)
                        .containsExactly("ON_CALL", "LATER_STEP", "SILENCE"));
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_during_a_silence_stops_what_it_holds_and_every_step_after_it(DatabaseKind kind) {
        adaIsOnCall(kind);
        world.silence(Duration.ofHours(1));
        UUID incident = world.triggered();
        world.clock.advance(Duration.ofMinutes(30));
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.waiting(incident)).containsExactly("ACKNOWLEDGED " + TOPIC + " 30");
        assertThat(List.of(of(incident, PHONE), of(incident, MAIL)))
                .extracting(Delivery::ending)
                .extracting(Ending::code)
                .containsOnly("acknowledged");
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_keeps_the_distances_of_the_steps(DatabaseKind kind) {
        on(kind);
        world.policy(repeating(policy("Data", step(1, person("Ada"))), 2, Duration.ofMinutes(20)));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(1));
        world.clock.advance(Duration.ofMinutes(15));
        List.of(TOPIC, PHONE, MAIL).forEach(target -> sent(incident, target));
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.waiting(incident))
                .containsExactly("REMINDER " + TOPIC + " 0", "REMINDER " + PHONE + " 5", "REMINDER " + MAIL + " 10");
    }

    @ParameterizedTest
    @EnumSource
    void quiet_hours_put_off_what_is_not_grave_and_what_follows_and_say_whose_they_are(DatabaseKind kind) {
        on(kind);
        world.quietAtNight(ada);
        world.policy(policy("Data", step(1, person("Ada"))));
        atNight();
        UUID incident = world.triggered(Severity.SEV4_LOW);
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(of(incident, MAIL).nextAttemptAt().atZone(ZoneOffset.UTC).getHour())
                .isEqualTo(7);
        assertThat(of(incident, MAIL).reasons())
                .contains(new Reason("QUIET_HOURS", "Quiet hours of Ada"))
                .extracting(Reason::kind)
                .containsExactly("ESCALATION", "PERSON_PREFERENCE", "QUIET_HOURS");
        assertThat(world.timeline(incident, "HELD_BACK"))
                .singleElement()
                .asString()
                .contains("Quiet hours of Ada, until ");
        world.move(incident, IncidentStatus.RESOLVED);
        assertThat(of(incident, MAIL).notice().event()).isEqualTo("RESOLVED");
        assertThat(of(incident, MAIL).nextAttemptAt().atZone(ZoneOffset.UTC).getHour())
                .isEqualTo(7);
        UUID grave = world.triggered();
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(of(grave, TOPIC).nextAttemptAt()).isEqualTo(world.clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_on_call_is_told_in_quiet_hours_as_well(DatabaseKind kind) {
        adaIsOnCall(kind);
        world.quietAtNight(ada);
        atNight();
        UUID incident = world.triggered(Severity.SEV4_LOW);
        assertThat(world.waiting(incident)).containsExactly("TRIGGERED " + MAIL + " 0");
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.waiting(incident)).containsExactly("ACKNOWLEDGED " + MAIL + " 0");
    }

    /** At the next 23:00. */
    private void atNight() {
        Instant now = world.clock.instant();
        Instant night = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atTime(23, 0)
                .toInstant(ZoneOffset.UTC);
        world.clock.advance(Duration.between(now, night));
    }
}
