package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.testkit.Folders;
import org.imas.testkit.PayaraServer;
import org.imas.testkit.PostgresServer;
import org.imas.testkit.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts for Payara Server, on a domain of their own: twice is once, and what was taken back has left nothing but the driver. */
@Tag("matrix")
class PayaraScriptsIT {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path SCRIPTS = BASE.resolve("server-config/payara");
    private static final Path FOLDER = BASE.resolve("target/payara-scripts");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w-]+=\"[^\"]*\"");
    private static final String DOMAIN = "scripts";

    private Path payara;
    private Path domain;
    private int port;

    @BeforeEach
    void aDomainAsItIsCreated() {
        assumeTrue(ServerKind.chosen() == ServerKind.PAYARA, "the scripts are for Payara Server");
        payara = Path.of(System.getProperty("imas.payara"));
        domain = payara.resolve("glassfish/domains").resolve(DOMAIN);
        Folders.remove(domain);
        Folders.empty(FOLDER);
        int base = PayaraServer.freeBase();
        port = base + PayaraServer.ADMIN;
        asadmin("create", "create-domain", "--portbase", Integer.toString(base), "--nopassword", DOMAIN);
        asadmin("start", "start-domain", DOMAIN);
    }

    @AfterEach
    void stop() {
        if (payara != null) {
            asadmin("stop", "stop-domain", "--kill", DOMAIN);
        }
    }

    private void asadmin(String log, String... words) {
        List<String> command =
                new ArrayList<>(List.of(payara.resolve("bin/asadmin").toString(), "--interactive=false"));
        command.addAll(Arrays.asList(words));
        run(log, command);
    }

    private static void run(String log, List<String> words) {
        Shell.run(FOLDER.resolve(log + ".log"), Map.of(), words.toArray(String[]::new));
    }

    private void configure(String log) {
        List<String> command = new ArrayList<>(
                List.of(SCRIPTS.resolve("configure.sh").toString(), payara.toString(), "--log", "json"));
        command.addAll(
                List.of("--messaging", BASE.resolve("target/imas-messaging.rar").toString()));
        command.addAll(List.of("--data", FOLDER.resolve("data").toString()));
        command.addAll(List.of("--postgresql", PostgresServer.driver().toString()));
        command.addAll(List.of("--domain", DOMAIN, "--port", Integer.toString(port)));
        run(log, command);
    }

    private void remove(String log) {
        run(
                log,
                List.of(
                        SCRIPTS.resolve("remove.sh").toString(),
                        payara.toString(),
                        "--domain",
                        DOMAIN,
                        "--port",
                        Integer.toString(port)));
    }

    /** The configuration of the domain and of its log, in an order of its own: Payara writes some of it in another one each time. */
    private List<String> lines() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : List.of("config/domain.xml", "config/logging.properties")) {
            Files.readAllLines(domain.resolve(file)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(PayaraScriptsIT::inOrder)
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    /** The attributes of an element in an order of their own, without how long something took. */
    private static String inOrder(String line) {
        String attributes = ATTRIBUTE
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .filter(attribute -> !attribute.contains("time-deployed=") && !attribute.contains("deployment-time="))
                .sorted()
                .collect(Collectors.joining());
        return line.startsWith("<") ? ATTRIBUTE.matcher(line).replaceAll("") + attributes : line;
    }

    /** Says what is there too much, and what is missing. */
    private void assertSame(List<String> wanted) throws IOException {
        List<String> more = new ArrayList<>(lines());
        wanted.forEach(more::remove);
        List<String> missing = new ArrayList<>(wanted);
        lines().forEach(missing::remove);
        assertThat(more).as("missing is " + missing).isEmpty();
        assertThat(missing).isEmpty();
    }

    private List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(domain.resolve("lib"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** What the domain is set to, which its file says only in part: one line for each value. */
    private List<String> values(String log) throws IOException {
        asadmin(log, "--port", Integer.toString(port), "get", "configs.config.server-config.*");
        List<String> all = new ArrayList<>(Files.readAllLines(FOLDER.resolve(log + ".log")));
        all.removeIf(line -> line.startsWith("Command get") || line.isBlank());
        Files.readAllLines(domain.resolve("config/logging.properties")).stream()
                .filter(line -> line.contains("GFFileHandler.formatter="))
                .forEach(all::add);
        return all;
    }

    @Test
    void twice_is_once_and_taken_back_it_is_as_before() throws IOException {
        List<String> before = values("before");
        assertThat(before)
                .anyMatch(line -> line.contains("http-thread-pool"))
                .anyMatch(line -> line.contains("formatter="));
        configure("once");
        List<String> once = lines();
        assertThat(once).anyMatch(line -> line.contains("jdbc/imas"));
        assertThat(libraries()).anyMatch(name -> name.startsWith("postgresql"));
        assertThat(values("set")).isNotEqualTo(before);

        configure("twice");
        assertSame(once);

        remove("remove");
        assertThat(values("after")).containsAll(before); // and what the server writes down when it is first used
        assertThat(lines()).noneMatch(line -> line.contains("imas"));

        List<String> after = lines();
        remove("again");
        assertSame(after);
    }
}
