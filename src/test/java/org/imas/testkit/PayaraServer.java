package org.imas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Payara Server of its own distribution, set up by the script that ships; each node is a domain of its own. */
public final class PayaraServer extends HubServer {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path BUILD = BASE.resolve("target");

    /** Where the ports of a domain begin; what counts from there is Payara's. */
    public static final int HTTP = 80;

    /** Where its administration listens, counted from there. */
    public static final int ADMIN = 48;

    private static final int PORTS = 100;
    private static final int FIRST_BASE = 25_000;
    private static final int LAST_BASE = 32_000;

    private final String domain;
    private final Administration admin;

    /** Where the ports of one more domain may begin: below those that connections are given, and all of them free. */
    public static int freeBase() {
        return IntStream.iterate(FIRST_BASE, base -> base < LAST_BASE, base -> base + PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(PayaraServer::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private PayaraServer(String domain, int httpPort, Path log, ProcessHandle handle, Administration admin) {
        super(httpPort, log, handle);
        this.domain = domain;
        this.admin = admin;
    }

    @Override
    public void deployBeside(Path war) {
        admin.run("deploy-beside", "deploy", "--force", war.toAbsolutePath().toString());
    }

    @Override
    public HubServer again() {
        admin.run("start-again", "start-domain", domain);
        Path files = admin.home().resolve("glassfish/domains").resolve(domain);
        return new PayaraServer(
                domain, port(), files.resolve("logs/server.log"), process(files.resolve("config/pid")), admin);
    }

    @Override
    boolean mayStandEmpty() {
        return true;
    }

    /**
     * Starts one; with PostgreSQL's driver at hand, and with the database and the broker that the environment names.
     *
     * @param folder the hub's data, and what the administration printed
     */
    public static PayaraServer start(
            Path folder, String domain, int portBase, Path war, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("imas.payara"));
        Path node = folder.toAbsolutePath();
        var given = new HashMap<>(environment);
        var admin = new Administration(home, node, portBase + ADMIN, given);
        admin.run("create", "create-domain", "--portbase", Integer.toString(portBase), "--nopassword", domain);
        admin.run("start", "start-domain", domain);
        Path files = home.resolve("glassfish/domains").resolve(domain);
        try {
            configure(home, node, domain, portBase + ADMIN, given);
            admin.run("deploy", "deploy", "--name", "imas-manager", "--contextroot", "/", war.toString());
        } catch (RuntimeException e) {
            process(files.resolve("config/pid")).destroyForcibly(); // nobody would hold it any more
            throw e;
        }
        return new PayaraServer(
                domain, portBase + HTTP, files.resolve("logs/server.log"), process(files.resolve("config/pid")), admin);
    }

    private static void configure(Path home, Path node, String domain, int adminPort, Map<String, String> environment) {
        Shell.run(
                node.resolve("configure.log"),
                environment,
                BASE.resolve("server-config/payara/configure.sh").toString(),
                home.toString(),
                "--messaging",
                BUILD.resolve("imas-messaging.rar").toString(),
                "--data",
                node.resolve("data").toString(),
                "--postgresql",
                PostgresServer.driver().toString(),
                "--domain",
                domain,
                "--port",
                Integer.toString(adminPort));
    }

    private static ProcessHandle process(Path pid) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow(() -> new IllegalStateException("Payara has ended"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** asadmin, for one domain. */
    private record Administration(Path home, Path node, int port, Map<String, String> environment) {

        void run(String what, String... words) {
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/asadmin").toString(), "--interactive=false", "--port", Integer.toString(port)));
            command.addAll(Arrays.asList(words));
            Shell.run(node.resolve(what + ".log"), environment, command.toArray(String[]::new));
        }
    }
}
