package org.imas.crash;

import static java.time.Duration.ofMinutes;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imas.testkit.Api;
import org.imas.testkit.Folders;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.World;

/** The hub that is killed and started again, as it ships, on one database. */
final class Victim implements AutoCloseable {

    static final String SERVICE = "redis";
    static final List<String> TARGETS = List.of("first", "second");

    private static final String TOKEN = "crash-test-bootstrap-token";
    static final String TEAM = "data";

    /** A lease longer than any call here may take, and short waits, so that a round does not last for minutes. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "IMAS_BOOTSTRAP_TOKEN", TOKEN,
            "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
            "IMAS_INTAKE_RATE", "0",
            "IMAS_DELIVERY_LEASE", "PT20S",
            "IMAS_DELIVERY_RETRY_DELAYS", "PT1S,PT2S,PT5S");

    private final int port = Ports.free();
    private final World world = new World(new Api(URI.create("http://localhost:" + port), TOKEN));
    private final Store store;
    private final Path data;
    private volatile PayaraMicro server;
    private int lives;

    Victim(Store store, Path data) {
        this.store = store;
        this.data = data;
        // a run that is interrupted must not leave its server behind
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    Store store() {
        return store;
    }

    World world() {
        return world;
    }

    /** A team, its service, and two webhooks at the receiver. */
    void configure(Receiver receiver) {
        world.team(TEAM);
        world.service(SERVICE, TEAM);
        TARGETS.forEach(target -> world.webhook(target, TEAM, receiver.url(target)));
    }

    /** Returns once it is ready. */
    void start() {
        lives++;
        server = PayaraMicro.start(store.setup(port, data.resolve("server-" + lives + ".log")));
        server.awaitReady(ofMinutes(6));
    }

    /** kill -9. */
    void kill() {
        if (server != null) {
            server.kill();
        }
    }

    /** As if the disk of the broker had been lost with the crash. */
    void loseBroker() {
        Folders.remove(data.resolve("broker"));
    }

    @Override
    public void close() {
        kill();
        store.close();
    }
}
