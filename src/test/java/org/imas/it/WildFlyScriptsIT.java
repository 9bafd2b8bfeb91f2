package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.testkit.Folders;
import org.imas.testkit.PostgresServer;
import org.imas.testkit.Shell;
import org.imas.testkit.WildFly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts for WildFly, on a copy of it: twice is once, and what was taken back has left nothing but two extensions. */
@Tag("matrix")
class WildFlyScriptsIT {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path SCRIPTS = BASE.resolve("server-config/wildfly");
    private static final Path FOLDER = BASE.resolve("target/wildfly-scripts");

    private Path wildfly;

    @BeforeEach
    void aWildFlyAsItIsUnpacked() throws IOException {
        assumeTrue(ServerKind.chosen() == ServerKind.WILDFLY, "the scripts are for WildFly");
        Path unpacked = Path.of(System.getProperty("imas.wildfly"));
        wildfly = Folders.empty(FOLDER).resolve("wildfly");
        run("copy", "cp", "-a", unpacked.toString(), wildfly.toString());
        Folders.remove(wildfly.resolve("modules/org")); // what the tests of this server have put there
        Path shipped = configuration().resolveSibling("standalone-full.shipped");
        if (Files.exists(shipped)) {
            Files.delete(configuration());
            Files.move(shipped, configuration());
        }
    }

    private Path configuration() {
        return wildfly.resolve("standalone/configuration/standalone-full.xml");
    }

    private static void run(String log, String... words) {
        Shell.run(FOLDER.resolve(log + ".log"), Map.of(), words);
    }

    private void configure(String log) {
        List<String> command = new ArrayList<>(List.of(
                SCRIPTS.resolve("configure.sh").toString(), wildfly.toString(), "--json-log", "--external-broker"));
        command.addAll(List.of("--eclipselink", WildFly.eclipselink().toString()));
        command.addAll(List.of("--postgresql", PostgresServer.driver().toString()));
        run(log, command.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(configuration());
    }

    private List<String> modules() throws IOException {
        Path own = wildfly.resolve("modules/org");
        if (Files.notExists(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void twice_is_once_and_taken_back_it_is_as_before() throws IOException {
        List<String> before = new ArrayList<>(lines());
        configure("once");
        List<String> once = lines();
        List<String> modules = modules();
        assertThat(once).anyMatch(line -> line.contains("jdbc/imas"));
        assertThat(modules).anyMatch(file -> file.endsWith("postgresql.jar"));

        configure("twice");
        assertThat(lines()).isEqualTo(once);
        assertThat(modules()).isEqualTo(modules);

        run("remove", SCRIPTS.resolve("remove.sh").toString(), wildfly.toString());
        List<String> after = new ArrayList<>(lines());
        assertThat(after).noneMatch(line -> line.contains("imas"));
        after.removeIf(line -> line.matches(".*(microprofile|opentelemetry).*"));
        before.removeIf(line -> line.matches(".*(microprofile|opentelemetry).*"));
        assertThat(after).containsExactlyElementsOf(before);
        assertThat(modules()).isEmpty();

        run("again", SCRIPTS.resolve("remove.sh").toString(), wildfly.toString());
        assertThat(lines()).noneMatch(line -> line.contains("imas"));
    }
}
