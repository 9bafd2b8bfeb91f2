package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imas.escalation.Drafts.QUARTER;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.step;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Ending;
import org.imas.delivery.TestSender;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Refusal;
import org.imas.provider.SendResult;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an acknowledgement stops, and what starts again when it is taken back. */
class AcknowledgementTest extends InEscalationWorld {

    private static final SendResult FAILED = SendResult.tryAgain("http-503", "HTTP 503", null);
    private static final String PHONE = "+33600000001";

    @Override
    void on(DatabaseKind kind) {
        super.on(kind);
        world.provider("sms", "OVH_SMS");
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledged_incident_is_not_escalated(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.clock.advance(Duration.ofMinutes(14));
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
        assertThat(world.escalated(incident)).isEmpty();
        assertThat(world.escalation(incident).state()).isEqualTo("STOPPED");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_resolved_or_mitigated_at_once_is_not_escalated_either(DatabaseKind kind) {
        on(kind);
        UUID resolved = world.triggered();
        UUID mitigated = world.triggered();
        world.move(resolved, IncidentStatus.RESOLVED);
        world.move(mitigated, IncidentStatus.MITIGATED);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
        assertThat(page(resolved, PHONE).ending()).extracting(Ending::code).isEqualTo("resolved");
        assertThat(page(mitigated, PHONE).ending()).extracting(Ending::code).isEqualTo("mitigated");
    }

    @ParameterizedTest
    @EnumSource
    void acknowledging_ends_every_page_that_has_not_gone_out(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        UUID waiting = page(incident, PHONE).id();
        world.sender.end(take(waiting), FAILED);
        world.tickAfter(QUARTER);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> !delivery.notice().event().equals("ACKNOWLEDGED"))
                .hasSize(4)
                .allMatch(delivery -> delivery.state() == DeliveryState.EXPIRED)
                .allMatch(delivery -> delivery.deadAt() == null);
        assertThat(page(incident, PHONE).ending()).extracting(Ending::code).isEqualTo("acknowledged");
        assertThat(page(incident, GRACE).ending()).extracting(Ending::code).isEqualTo(Delivery.SUPERSEDED);
        assertThat(world.timeline(incident, "NOT_SENT"))
                .containsExactly("system: sms (+33600000001), sms (+33600000002): acknowledged before it went out");
        assertThat(world.sender.take(waiting)).as("a sender that knows its id").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_being_sent_is_left_to_its_sender_but_not_tried_again(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        TestSender.Sending sending = take(page(incident, PHONE).id());
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(page(incident, PHONE))
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.SENDING))
                .satisfies(delivery -> assertThat(delivery.ending()).isNull());
        world.sender.end(sending, FAILED);
        assertThat(page(incident, PHONE).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(page(incident, PHONE).ending()).extracting(Ending::code).isEqualTo("acknowledged");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_arrives_after_all_is_told_as_delivered(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        TestSender.Sending sending = take(page(incident, PHONE).id());
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.sender.end(sending, SendResult.accepted("200"));
        assertThat(page(incident, PHONE).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(page(incident, PHONE).ending()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void one_whose_sender_is_lost_is_not_taken_over_after_the_acknowledgement(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        UUID page = page(incident, PHONE).id();
        take(page);
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.clock.advance(Duration.ofMinutes(3));
        assertThat(world.sender.take(page)).isEmpty();
        assertThat(page(incident, PHONE).ending()).extracting(Ending::code).isEqualTo("acknowledged");
    }

    @ParameterizedTest
    @EnumSource
    void no_fallback_pages_anybody_after_the_acknowledgement(DatabaseKind kind) {
        on(kind);
        UUID spare = world.provider("spare", "OVH_SMS");
        world.database.sql("update configured_provider set active = false where id = '" + spare + "'");
        UUID incident = world.triggered();
        world.database.sql("update configured_provider set active = true where id = '" + spare + "'");
        world.database.sql("update configured_provider set fallback_id = '" + spare + "' where name = 'sms'");
        TestSender.Sending sending = take(page(incident, PHONE).id());
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.sender.end(sending, SendResult.refused("http-400", "No"));
        assertThat(page(incident, PHONE).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(world.deliveries(incident))
                .noneMatch(delivery -> delivery.providerName().equals("spare"));
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_waits_for_a_step_that_is_just_being_carried_out_and_then_stops_it(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.clock.advance(QUARTER);
        CompletableFuture<Void> person = world.in(node -> {
            node.get(Escalations.class).advance(incident);
            return acknowledging(incident);
        });
        person.join();
        assertThat(world.incident(incident).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.notice().event().equals("ESCALATED"))
                .hasSize(2)
                .allMatch(delivery -> !delivery.state().open());
    }

    @ParameterizedTest
    @EnumSource
    void taking_the_acknowledgement_back_starts_again_from_the_first_step(DatabaseKind kind) {
        on(kind);
        world.policy(policy("Data", step(5, level(1)), step(5, level(2))));
        UUID incident = world.triggered();
        world.tickAfter(Duration.ofMinutes(5));
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.clock.advance(Duration.ofHours(1));
        world.unacknowledge(incident);
        assertThat(world.incident(incident).status()).isEqualTo(IncidentStatus.TRIGGERED);
        assertThat(world.told(incident, "UNACKNOWLEDGED")).as("no phone").containsExactly("ada@example.org");
        assertThat(world.escalation(incident))
                .extracting(EscalationView::state, EscalationView::step, EscalationView::nextAt)
                .containsExactly("RUNNING", 0, world.clock.instant().plus(Duration.ofMinutes(5)));
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.timeline(incident, "ESCALATED"))
                .last()
                .isEqualTo("imas: Nobody acknowledged for 5 min: level 2 of policy Data");
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void only_an_acknowledgement_can_be_taken_back(DatabaseKind kind) {
        on(kind);
        UUID incident = world.triggered();
        world.unacknowledge(incident);
        assertThat(world.incident(incident).changes()).isEqualTo(1);
        world.move(incident, IncidentStatus.RESOLVED);
        assertThatThrownBy(() -> world.unacknowledge(incident))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).endsWith("illegal-transition"));
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_that_times_out_is_taken_back_by_the_hub_itself(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.timingOut(policy("Data", step(5, level(2))), Duration.ofMinutes(30)));
        UUID incident = world.triggered();
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(world.escalation(incident).next()).isEqualTo(EscalationRun.Next.ACK_TIMEOUT);
        assertThat(world.tickAfter(Duration.ofMinutes(29))).isZero();
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(world.incident(incident).status()).isEqualTo(IncidentStatus.TRIGGERED);
        assertThat(world.timeline(incident, "UNACKNOWLEDGED"))
                .containsExactly("imas: The time of the acknowledgement is over");
        world.tickAfter(Duration.ofMinutes(5));
        assertThat(world.escalated(incident)).contains(GRACE);
    }

    @ParameterizedTest
    @EnumSource
    void an_acknowledgement_does_not_time_out_once_the_incident_is_mitigated(DatabaseKind kind) {
        on(kind);
        world.policy(Drafts.timingOut(policy("Data", step(5, level(2))), Duration.ofMinutes(30)));
        UUID incident = world.triggered();
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.move(incident, IncidentStatus.MITIGATED);
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_fallback_that_is_just_being_used_is_stopped_as_well(DatabaseKind kind) {
        on(kind);
        world.database.sql("update configured_provider set active = false where name = 'mail'"); // only phones
        UUID spare = world.provider("zz spare", "OVH_SMS");
        world.database.sql("update configured_provider set fallback_id = '" + spare
                + "', fallback_after = 'SEV1_CRITICAL=PT5M' where name = 'sms'");
        UUID incident = world.triggered();
        world.clock.advance(Duration.ofMinutes(5));
        CompletableFuture<Void> person = world.in(node -> {
            assertThat(world.sender.fallBack(node)).isEqualTo(1);
            return acknowledging(incident);
        });
        person.join();
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.providerName().equals("zz spare"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.EXPIRED));
    }

    /** Begun before the other transaction ends, for which it has to wait. */
    private CompletableFuture<Void> acknowledging(UUID incident) {
        CompletableFuture<Void> person =
                CompletableFuture.runAsync(() -> world.move(incident, IncidentStatus.ACKNOWLEDGED));
        assertThatThrownBy(() -> person.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return person;
    }

    private TestSender.Sending take(UUID delivery) {
        List<TestSender.Sending> taken = world.sender.take(delivery);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    /** The latest page to that target, whatever was told afterwards. */
    private Delivery page(UUID incident, String target) {
        return world.deliveries(incident).stream()
                .filter(delivery ->
                        delivery.target().equals(target) && delivery.notice().calls())
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
