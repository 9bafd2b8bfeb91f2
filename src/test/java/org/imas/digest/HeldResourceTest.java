package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.imas.delivery.HeldBy;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.silence.Silence;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldResourceTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static List<HeldResource.Heap> heaps(DigestWorld.Node node, String source) {
        return node.in(beans -> beans.get(HeldResource.class).list(source)).items().stream()
                .map(HeldResource.Heap.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void how_much_is_held_is_told_by_what_holds_it(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        assertThat(heaps(node, null)).isEmpty();
        IntStream.range(0, 12).forEach(i -> node.report("Key " + i, Severity.SEV3_MEDIUM));
        Silence.View silence = node.silence(Duration.ofHours(1));
        IntStream.range(0, 3).forEach(i -> node.report("Silent " + i, Severity.SEV3_MEDIUM));

        HeldResource.Heap held =
                new HeldResource.Heap(HeldBy.Kind.SILENCE, silence.id(), 3, silence.to(), silence.to());
        assertThat(heaps(node, null)).hasSize(2).contains(held).anySatisfy(heap -> {
            assertThat(heap.heldBy()).isEqualTo(HeldBy.Kind.STORM);
            assertThat(heap.count()).isEqualTo(2);
        });
        assertThat(heaps(node, silence.id().toString())).isEqualTo(List.of(held));
        assertThatThrownBy(() -> heaps(node, "x"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .extracting(Fault::field)
                                .containsExactly("source"));
    }
}
