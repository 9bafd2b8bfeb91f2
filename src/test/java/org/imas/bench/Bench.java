package org.imas.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code mvn -Pbench verify} runs. */
public final class Bench {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** In this order: what a scenario leaves behind must not be in the way of the next. */
    private static final List<Scenario> SCENARIOS = List.of(
            new ClosedLoop(),
            new Steady(),
            new ManyProviders(),
            new ManyRules(),
            new Backlog(),
            new Hanging(),
            new Stored(),
            new Memory(),
            new Nodes());

    /** Held here because the JDK forgets the level of a logger nobody refers to. */
    private static final Logger CHATTY = Logger.getLogger("io.zonky");

    private Bench() {}

    public static void main(String[] arguments) {
        CHATTY.setLevel(Level.WARNING);
        Options options = Options.fromProperties();
        Report report = new Report();
        String machine;
        try (Stand stand = new Stand(BASE.resolve("target").resolve("bench"), options, report)) {
            machine = Machine.describe(stand.database());
            say(machine);
            List<String> names = SCENARIOS.stream().map(Scenario::name).toList();
            SCENARIOS.stream()
                    .filter(scenario -> options.wants(scenario.name(), names))
                    .forEach(scenario -> scenario.run(stand, report));
        }
        Table goals = new Goals(report).table();
        say("\n" + goals);
        if (options.write()) {
            String when = LocalDate.now(ZoneOffset.UTC) + ", " + machine + ", " + options.rounds() + " rounds of "
                    + options.round().toSeconds() + " s. ";
            new Document(BASE.resolve("docs").resolve("benchmarks.md"))
                    .write(when + report.others() + "\n\n### Goals\n\n" + goals + "\n" + report.markdown());
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
