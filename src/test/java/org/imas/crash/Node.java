package org.imas.crash;

import static java.time.Duration.ofMinutes;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.imas.testkit.Api;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;

/** One node of the hub: a process, a folder and a port of its own; the database and the broker are shared. */
public final class Node {

    private final int port = Ports.free();
    private final String name;
    private final Path folder;
    private final PostgresServer database;
    private final Map<String, String> environment;
    private final Api api;
    private volatile PayaraMicro server;
    private int lives;

    Node(String name, Path folder, PostgresServer database, Map<String, String> environment) {
        this.name = name;
        this.folder = folder.resolve(name);
        this.database = database;
        this.environment = environment;
        api = new Api(URI.create("http://localhost:" + port), Cluster.TOKEN);
        // a run that is interrupted must not leave its server behind
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    String name() {
        return name;
    }

    public Api api() {
        return api;
    }

    public int port() {
        return port;
    }

    /** Returns once it is ready. */
    void start() {
        lives++;
        Path log = folder.resolve("server-" + lives + ".log");
        server =
                PayaraMicro.start(new PayaraMicro.Setup(port, folder, log, environment).on(database, Cluster.DATABASE));
        server.awaitReady(ofMinutes(6));
    }

    boolean lives() {
        return server != null && server.process().isAlive();
    }

    /** kill -9, also when it is frozen. */
    public void kill() {
        if (server != null) {
            server.kill();
        }
    }

    void freeze() {
        server.freeze();
    }

    void thaw() {
        server.thaw();
    }
}
