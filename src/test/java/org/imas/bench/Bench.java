package org.imas.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code mvn -Pbench verify} runs. */
public final class Bench {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final List<Scenario> SCENARIOS = List.of(new ClosedLoop(), new Steady(), new Memory());

    /** Held here because the JDK forgets the level of a logger nobody refers to. */
    private static final Logger CHATTY = Logger.getLogger("io.zonky");

    private Bench() {}

    public static void main(String[] arguments) {
        CHATTY.setLevel(Level.WARNING);
        Options options = Options.fromProperties();
        List<String> names = SCENARIOS.stream().map(Scenario::name).toList();
        Report report = new Report();
        try (Stand stand = new Stand(BASE.resolve("target").resolve("bench"), options)) {
            say(Machine.describe(stand.database()));
            SCENARIOS.stream()
                    .filter(scenario -> options.wants(scenario.name(), names))
                    .forEach(scenario -> scenario.run(stand, report));
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
