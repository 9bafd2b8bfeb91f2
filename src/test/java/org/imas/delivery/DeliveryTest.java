package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID MINE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final RetryPolicy POLICY =
            new RetryPolicy(List.of(Duration.ofSeconds(5)), Duration.ofHours(2), 0, new Random(1));

    private final Delivery delivery = Delivery.promised(promise(), NOW, Duration.ofHours(1));

    @Test
    void a_promised_delivery_is_due_at_once_and_remembers_what_and_why() {
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.notice().title()).isEqualTo("Redis 🔴 down");
        assertThat(delivery.notice().labels()).containsEntry("env", "prod");
        assertThat(delivery.reasons()).containsExactly(new Reason("OWNER_TEAM", "Team Data owns redis-prod"));
        assertThat(delivery.claim(MINE, NOW, LEASE)).isTrue();
        assertThat(delivery.state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void what_one_holds_no_other_can_take_until_the_lease_is_over() {
        delivery.claim(MINE, NOW, LEASE);
        assertThat(delivery.claim(OTHER, NOW.plus(LEASE), LEASE)).isFalse();
        assertThat(delivery.abandoned(NOW.plus(LEASE).plusMillis(1))).isTrue();
        assertThat(delivery.claim(OTHER, NOW.plus(LEASE).plusMillis(1), LEASE)).isTrue();
    }

    @Test
    void an_accepted_attempt_ends_it_and_keeps_what_the_remote_calls_it() {
        delivery.claim(MINE, NOW, LEASE);
        delivery.ended(MINE, SendResult.accepted("200", "remote-7"), NOW, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.remote()).isEqualTo("remote-7");
        assertThat(delivery.nextAttemptAt()).isNull();
        assertThat(delivery.claim(OTHER, NOW.plusSeconds(600), LEASE)).isFalse();
    }

    @Test
    void a_failed_attempt_waits_for_its_time_and_is_not_taken_before_it() {
        delivery.claim(MINE, NOW, LEASE);
        delivery.ended(MINE, SendResult.tryAgain("http-500", "500", null), NOW, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(delivery.claim(OTHER, NOW.plusSeconds(4), LEASE)).isFalse();
        assertThat(delivery.claim(OTHER, NOW.plusSeconds(5), LEASE)).isTrue();
        assertThat(delivery.attempts()).isEqualTo(2);
    }

    @Test
    void an_unclear_attempt_is_tried_again() {
        delivery.claim(MINE, NOW, LEASE);
        delivery.ended(MINE, SendResult.unclear("timeout", "no answer"), NOW, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void a_refusal_ends_it() {
        delivery.claim(MINE, NOW, LEASE);
        delivery.ended(MINE, SendResult.refused("http-404", "404"), NOW, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void failing_beyond_the_budget_makes_it_dead() {
        Instant late = NOW.plus(Duration.ofHours(2));
        delivery.claim(MINE, late, LEASE);
        delivery.ended(MINE, SendResult.tryAgain("http-500", "500", null), late, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void a_late_failure_of_a_lost_lease_does_not_disturb_the_new_holder_but_a_late_success_counts() {
        Instant later = NOW.plus(LEASE).plusSeconds(1);
        delivery.claim(MINE, NOW, LEASE);
        delivery.claim(OTHER, later, LEASE);
        delivery.ended(MINE, SendResult.tryAgain("http-500", "500", null), later, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.SENDING);
        delivery.ended(MINE, SendResult.accepted("200"), later, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        delivery.ended(OTHER, SendResult.refused("http-404", "404"), later, POLICY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    private static Promise promise() {
        Notice notice = new Notice(
                "TRIGGERED",
                1,
                UUID.randomUUID(),
                "abc12345",
                "Redis 🔴 down",
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                "redis-prod",
                List.of("Security"),
                Map.of("env", "prod"),
                Links.NONE,
                NOW,
                null);
        Reason reason = new Reason("OWNER_TEAM", "Team Data owns redis-prod");
        return new Promise(UUID.randomUUID(), "hook", "WEBHOOK", "hook", notice, Promise.Step.NOTIFY, List.of(reason));
    }
}
