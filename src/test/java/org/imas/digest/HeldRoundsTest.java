package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.HeldDeliveries;
import org.imas.incident.Severity;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one step of a round that fails means to the others. */
class HeldRoundsTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** Writes down what is asked; the first review fails, and whatever is released of that provider. */
    private static final class Failing extends HeldSteps {

        private final List<String> done = new ArrayList<>();
        private final UUID provider;
        private int reviews;

        Failing(UUID provider) {
            this.provider = provider;
        }

        @Override
        UUID review(UUID after) {
            done.add("review");
            if (reviews++ == 0) {
                throw new IllegalStateException("the database is gone");
            }
            return null;
        }

        @Override
        void release(HeldDeliveries.Lane lane) {
            if (lane.providerId().equals(provider)) {
                done.add("failed");
                throw new IllegalStateException("this one cannot be read");
            }
            done.add("released");
        }

        @Override
        void tellOfEnds() {
            done.add("ends");
        }

        @Override
        void count() {
            done.add("count");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_step_that_fails_stops_no_other_and_is_done_in_the_next_round(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        Failing steps = new Failing(world.provider("other", "NTFY"));
        DigestWorld.Node node = world.new Node(steps);
        node.silence(Duration.ofHours(1));
        node.report("Disk full", Severity.SEV3_MEDIUM);
        world.clock.advance(Duration.ofHours(1).plusSeconds(11));

        node.in(beans -> {
            HeldRounds rounds = beans.get(HeldRounds.class);
            rounds.next();
            assertThat(steps.done).containsExactlyInAnyOrder("review", "failed", "released", "ends", "count");
            steps.done.clear();
            rounds.next();
            assertThat(steps.done)
                    .as("what failed is done again")
                    .containsExactlyInAnyOrder("review", "failed", "released", "ends", "count");
            steps.done.clear();
            rounds.next();
            assertThat(steps.done).as("nothing changed since").doesNotContain("review");
            return rounds;
        });
    }

    private static DigestTimer timer(Object... parts) {
        Beans beans = new Beans().with(new ProviderTypes() {
            @Override
            public List<KnownType> all() {
                return List.of();
            }
        });
        List.of(parts).forEach(beans::with);
        return beans.get(DigestTimer.class);
    }

    @Test
    void a_tick_that_fails_does_not_keep_the_next_one_from_its_work() {
        int[] ticks = new int[1];
        DigestTimer timer = timer(new HeldRounds() {
            @Override
            void next() {
                ticks[0]++;
                throw new IllegalStateException("no memory");
            }
        });
        assertThatThrownBy(timer::tick).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(timer::tick).isInstanceOf(IllegalStateException.class);
        assertThat(ticks[0]).isEqualTo(2);
    }

    @Test
    void a_name_that_incidents_cannot_be_grouped_by_stops_the_start() {
        DigestTimer timer = timer(new HeldRounds(), new GroupedBy("service", "colour"));
        assertThatThrownBy(timer::checkSettings)
                .hasMessageContaining("imas.digest.group-by")
                .hasMessageContaining("colour");
    }
}
