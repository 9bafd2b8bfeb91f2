package org.imas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.imas.testkit.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run by the profile {@code crash} only: it takes its time. */
class CrashRun {

    private static final Path FOLDER = Path.of("target/crash");
    private static final String MARK = "what the last full run has shown";
    private static final int FULL = 20;

    private static final List<Fault> ON_H2 =
            List.of(Fault.KILL, Fault.KILL_AND_LOSE_BROKER, Fault.KILL, Fault.KILL_TWICE);
    private static final List<Fault> ON_POSTGRESQL =
            List.of(Fault.DATABASE, Fault.DATABASE_AND_KILL, Fault.KILL, Fault.DATABASE, Fault.KILL_AND_LOSE_BROKER);

    private final CrashSettings settings = CrashSettings.given(FULL);
    private final SplittableRandom chance = new SplittableRandom(settings.seed());
    private final List<Round.Line> lines = new ArrayList<>();

    @BeforeEach
    void emptyFolder() {
        Folders.empty(FOLDER);
    }

    @Test
    void nothing_accepted_is_lost_whenever_the_server_or_its_database_dies() throws IOException {
        System.out.println("crash.rounds=" + settings.rounds() + " crash.seed=" + settings.seed());
        try (Receiver receiver = new Receiver(settings.seed())) {
            onH2(receiver);
            onPostgres(receiver);
        } finally {
            System.out.println(new Report(MARK, settings, lines).text());
        }
        if (lines.size() >= FULL) {
            new Report(MARK, settings, lines).write();
        }
        judge();
    }

    private void onH2(Receiver receiver) {
        Path data = FOLDER.resolve("h2");
        play(new Victim(new H2Store(data, Victim.ENVIRONMENT), data), receiver, ON_H2, settings.rounds() / 2);
    }

    private void onPostgres(Receiver receiver) {
        Path data = FOLDER.resolve("postgresql");
        Store store = new PostgresStore(data, Victim.ENVIRONMENT);
        play(new Victim(store, data), receiver, ON_POSTGRESQL, settings.rounds() - settings.rounds() / 2);
    }

    private void play(Victim victim, Receiver receiver, List<Fault> faults, int rounds) {
        try (victim) {
            victim.start();
            victim.configure(receiver);
            for (int i = 0; i < rounds; i++) {
                Fault fault = faults.get(i % faults.size());
                Round.Line line = new Round(lines.size() + 1, fault, victim, receiver, chance.split()).play();
                System.out.print(Report.row(line));
                lines.add(line);
            }
        }
    }

    private void judge() {
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.verdict().wrongs()).as("round %d", line.round()).isEmpty();
            if (settings.order()) {
                assertThat(line.verdict().disorders())
                        .as("changes out of order in round %d", line.round())
                        .isZero();
            }
        });
    }
}
