package org.imas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run by the profile {@code crash} only: it takes its time. */
class CrashRun {

    private static final Path FOLDER = Path.of("target/crash");
    private static final List<Fault> ON_H2 =
            List.of(Fault.KILL, Fault.KILL_AND_LOSE_BROKER, Fault.KILL, Fault.KILL_TWICE);

    private final CrashSettings settings = CrashSettings.given();
    private final SplittableRandom chance = new SplittableRandom(settings.seed());
    private final List<Round.Line> lines = new ArrayList<>();

    @BeforeEach
    void emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void nothing_accepted_is_lost_whenever_the_server_or_its_database_dies() throws IOException {
        System.out.println("crash.rounds=" + settings.rounds() + " crash.seed=" + settings.seed());
        try (Receiver receiver = new Receiver(settings.seed())) {
            Path h2 = FOLDER.resolve("h2");
            play(new Victim(new H2Store(h2, Victim.ENVIRONMENT), h2, FOLDER), receiver, ON_H2);
        }
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.verdict().wrongs())
                        .as("round %d", line.round())
                        .isEmpty());
    }

    private void play(Victim victim, Receiver receiver, List<Fault> faults) {
        try (victim) {
            victim.start();
            victim.configure(receiver);
            for (int i = 0; i < settings.rounds() / 2; i++) {
                Fault fault = faults.get(i % faults.size());
                Round.Line line = new Round(lines.size() + 1, fault, victim, receiver, chance.split()).play();
                System.out.println(line);
                lines.add(line);
            }
        }
    }
}
