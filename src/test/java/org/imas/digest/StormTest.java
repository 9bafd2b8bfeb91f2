package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.delivery.Reason;
import org.imas.incident.Severity;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StormTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void the_first_ten_go_out_at_once_and_the_rest_in_one_digest(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        IntStream.range(0, 14).forEach(i -> node.report("Key " + i, Severity.SEV3_MEDIUM));

        assertThat(world.in(DeliveryState.PENDING)).hasSize(DigestWorld.MOST);
        assertThat(world.in(DeliveryState.HELD)).hasSize(4).allSatisfy(held -> {
            assertThat(held.heldBy()).isEqualTo(HeldBy.STORM);
            assertThat(held.reasons()).extracting(Reason::kind).contains("STORM");
            assertThat(held.nextAttemptAt())
                    .isBeforeOrEqualTo(world.clock.instant().plus(Duration.ofMinutes(5)));
        });

        world.intervalPasses();
        node.round();

        assertThat(world.in(DeliveryState.HELD)).isEmpty();
        Delivery digest = world.digests().get(0);
        assertThat(world.digests()).hasSize(1);
        assertThat(digest.notice().event()).isEqualTo("DIGEST");
        assertThat(digest.notice().title()).isEqualTo("4 incidents: redis");
        assertThat(digest.notice().body())
                .contains("Key 10", "Key 11", "Key 12", "Key 13", "SEV3_MEDIUM", "https://hub");
        assertThat(world.in(DeliveryState.EXPIRED)).hasSize(4).allSatisfy(told -> {
            assertThat(told.ending().code()).isEqualTo("in-digest");
            assertThat(told.digest()).isEqualTo(digest.id());
            assertThat(told.deadAt()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void of_five_hundred_incidents_each_is_named_once_though_nodes_end_and_begin(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        Random chance = new Random(7);
        List<DigestWorld.Node> nodes = new ArrayList<>(List.of(world.new Node(), world.new Node()));
        List<UUID> incidents = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            DigestWorld.Node node = nodes.get(chance.nextInt(2));
            incidents.add(node.report("Storm " + i, Severity.values()[1 + chance.nextInt(3)]));
            world.clock.advance(Duration.ofMillis(chance.nextInt(4_000)));
            if (chance.nextInt(20) == 0) {
                nodes.set(chance.nextInt(2), world.new Node());
            }
            if (chance.nextInt(5) == 0) {
                nodes.get(chance.nextInt(2)).round();
            }
        }
        world.intervalPasses();
        nodes.get(0).round();
        nodes.get(1).round();

        List<Delivery> all = world.deliveries();
        assertThat(incidents).allSatisfy(id -> assertThat(world.naming(all, id)).isEqualTo(1));
        assertThat(world.in(DeliveryState.HELD)).isEmpty();
        assertThat(world.digests()).hasSizeBetween(2, 10);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void two_nodes_that_release_at_the_same_time_make_one_digest(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node one = world.new Node();
        DigestWorld.Node other = world.new Node();
        IntStream.range(0, 60).forEach(i -> one.report("Key " + i, Severity.SEV3_MEDIUM));
        world.intervalPasses();
        HeldDeliveries.Lane lane = one.in(
                        beans -> beans.get(HeldDeliveries.class).due(world.clock.instant(), 10))
                .get(0);

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> one.release(lane));
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> other.release(lane));

        assertThat(first.join() + second.join()).isEqualTo(1);
        assertThat(world.digests()).hasSize(1);
        assertThat(world.in(DeliveryState.EXPIRED)).hasSize(50);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void the_gravest_pass_and_so_does_everything_to_a_machine(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        IntStream.range(0, 12).forEach(i -> node.report("Grave " + i, Severity.SEV1_CRITICAL));
        assertThat(world.in(DeliveryState.HELD)).isEmpty();

        node.report("Mild", Severity.SEV4_LOW);
        assertThat(world.in(DeliveryState.HELD)).hasSize(1);

        DigestWorld machines = new DigestWorld(DATABASES.of(kind));
        machines.provider("hook", "WEBHOOK");
        DigestWorld.Node other = machines.new Node();
        IntStream.range(0, 20).forEach(i -> other.report("Mild " + i, Severity.SEV4_LOW));
        assertThat(machines.in(DeliveryState.PENDING)).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void one_that_is_held_alone_goes_out_as_it_is_and_the_storm_is_over_in_time(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        IntStream.range(0, 11).forEach(i -> node.report("Key " + i, Severity.SEV2_HIGH));
        world.intervalPasses();
        node.round();
        node.report("Later", Severity.SEV2_HIGH);

        assertThat(world.digests()).isEmpty();
        assertThat(world.in(DeliveryState.PENDING)).hasSize(12);
    }
}
