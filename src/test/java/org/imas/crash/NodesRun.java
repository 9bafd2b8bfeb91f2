package org.imas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.imas.testkit.Folders;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Two nodes that share a database and a broker. Run by the profile {@code crash} only: it takes its time. */
class NodesRun {

    private static final Path FOLDER = Path.of("target/crash-nodes");
    private static final String MARK = "what the last full run of two nodes has shown";
    private static final NodeFault[] FAULTS = NodeFault.values();
    private static final int FULL = 2 * FAULTS.length;

    /** The lease of twenty seconds, the ten of the sweeper, and what a receiver that fails now and then adds to it. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    private final CrashSettings settings = CrashSettings.given(FULL);
    private final SplittableRandom chance = new SplittableRandom(settings.seed());
    private final List<Round.Line> lines = new ArrayList<>();

    @Test
    void nothing_is_lost_and_nothing_sent_by_two_at_once_whatever_dies() throws IOException {
        System.out.println("crash.rounds=" + settings.rounds() + " crash.seed=" + settings.seed());
        Folders.empty(FOLDER);
        Report report = new Report(MARK, settings, lines);
        try (Receiver receiver = new Receiver(settings.seed());
                Cluster cluster = new Cluster(FOLDER, Map.of())) {
            cluster.start();
            configure(cluster.world(), receiver);
            for (int i = 0; i < settings.rounds(); i++) {
                NodeFault fault = FAULTS[i % FAULTS.length];
                Round.Line line = new NodesRound(i + 1, fault, cluster, receiver, chance.split()).play();
                System.out.print(Report.row(line));
                lines.add(line);
            }
        } finally {
            System.out.println(report.text());
        }
        if (lines.size() >= FULL) {
            report.write();
        }
        judge();
    }

    private static void configure(World world, Receiver receiver) {
        world.team(Victim.TEAM);
        world.service(Victim.SERVICE, Victim.TEAM);
        Victim.TARGETS.forEach(target -> world.webhook(target, Victim.TEAM, receiver.url(target)));
    }

    private void judge() {
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.verdict().wrongs()).as("round %d", line.round()).isEmpty();
            assertThat(line.recovered())
                    .as("taken over in round %d", line.round())
                    .isLessThan(TAKEN_OVER);
            if (settings.order()) {
                assertThat(line.verdict().disorders())
                        .as("changes out of order in round %d", line.round())
                        .isZero();
            }
        });
    }
}
