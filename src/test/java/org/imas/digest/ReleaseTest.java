package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.delivery.Reason;
import org.imas.incident.Severity;
import org.imas.provider.Notice;
import org.imas.silence.Silence;
import org.imas.silence.Silences;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration HOUR = Duration.ofHours(1);

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void what_a_silence_held_comes_out_in_one_digest_that_says_how_it_stands_now(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        Silence.View silence = node.silence(HOUR);
        UUID over = node.report("Disk full", Severity.SEV3_MEDIUM);
        node.report("Slow", Severity.SEV2_HIGH);
        node.resolve(over);
        assertThat(world.in(DeliveryState.HELD))
                .hasSize(2)
                .allSatisfy(held -> assertThat(held.heldBy()).isEqualTo(new HeldBy(HeldBy.Kind.SILENCE, silence.id())));
        List<HeldDeliveries.Heap> heaps =
                node.in(beans -> beans.get(HeldDeliveries.class).heaps());
        assertThat(heaps)
                .singleElement()
                .satisfies(heap -> assertThat(heap.count()).isEqualTo(2));

        world.clock.advance(HOUR.plusSeconds(11));
        node.round();

        Notice digest = world.digests().get(0).notice();
        assertThat(digest.severity()).isEqualTo("SEV2_HIGH");
        assertThat(digest.body())
                .contains("SEV3_MEDIUM redis: Disk full (resolved)", "SEV2_HIGH redis: Slow (triggered)");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void where_all_of_it_is_over_the_digest_says_so(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        node.silence(HOUR);
        List.of("One", "Two").forEach(title -> node.resolve(node.report(title, Severity.SEV3_MEDIUM)));
        world.clock.advance(HOUR.plusSeconds(11));
        node.round();

        Notice digest = world.digests().get(0).notice();
        assertThat(digest.event()).isEqualTo("DIGEST_OVER");
        assertThat(digest.status()).isEqualTo("RESOLVED");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_digest_goes_out_whatever_becomes_of_the_incident_it_names_first(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        node.silence(HOUR);
        UUID first = node.report("One", Severity.SEV2_HIGH);
        node.report("Two", Severity.SEV3_MEDIUM);
        world.clock.advance(HOUR.plusSeconds(11));
        node.round();
        node.resolve(first);

        assertThat(world.digests())
                .singleElement()
                .satisfies(digest -> assertThat(digest.state()).isEqualTo(DeliveryState.PENDING));
        assertThat(world.deliveries())
                .anySatisfy(delivery -> assertThat(delivery.notice().event()).isEqualTo("RESOLVED"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_silence_that_is_ended_early_lets_go_at_once_also_on_a_node_that_was_not_there(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        Silence.View silence = node.silence(HOUR);
        node.report("One", Severity.SEV3_MEDIUM);
        node.report("Two", Severity.SEV3_MEDIUM);
        world.clock.advance(Duration.ofMinutes(5));
        node.round();
        assertThat(world.in(DeliveryState.HELD)).hasSize(2);

        node.in(beans -> beans.get(Silences.class).expire(silence.id()));
        DigestWorld.Node fresh = world.new Node();
        fresh.round();
        world.clock.advance(Duration.ofSeconds(11));
        fresh.round();

        assertThat(world.in(DeliveryState.HELD)).isEmpty();
        assertThat(world.digests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_silence_that_is_made_longer_holds_longer(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        Silence.View silence = node.silence(HOUR);
        node.report("One", Severity.SEV3_MEDIUM);
        Instant later = silence.to().plus(HOUR);
        Silence.Draft longer = new Silence.Draft(silence.matchers(), null, null, later, "Upgrade", null);
        node.in(beans -> beans.get(Silences.class).change(silence.id(), longer));
        node.round();

        assertThat(world.in(DeliveryState.HELD))
                .singleElement()
                .satisfies(held -> assertThat(held.nextAttemptAt()).isEqualTo(later));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void the_team_is_told_once_before_the_silence_ends(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        Silence.View silence = node.silence(HOUR);
        assertThat(node.tellOfEnd(silence)).as("it holds nothing").isZero();
        node.report("One", Severity.SEV3_MEDIUM);

        assertThat(node.tellOfEnd(silence)).isEqualTo(1);
        assertThat(world.new Node().tellOfEnd(silence)).isZero();

        Delivery word = world.digests().get(0);
        assertThat(word.notice().event()).isEqualTo("SILENCE_ENDS");
        assertThat(word.notice().body()).contains("One");
        assertThat(word.reasons()).extracting(Reason::kind).containsExactly("SILENCE_ENDS");
    }
}
