package org.imas.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Alertmanager on loopback, that of Debian's package. */
public final class Alertmanager implements AutoCloseable {

    private static final String HOW =
            "No Alertmanager was found. Install it (Debian: apt-get install prometheus-alertmanager)";

    private final Daemon daemon;

    private Alertmanager(Daemon daemon) {
        this.daemon = daemon;
    }

    /**
     * Returns when it is ready.
     *
     * @param config as in alertmanager.yml
     * @param folder for what it keeps and says
     */
    public static Alertmanager start(String config, Path folder) throws IOException {
        Path program = DebianPackage.program(
                        List.of("/usr/bin/prometheus-alertmanager", "/usr/local/bin/alertmanager"),
                        "prometheus-alertmanager")
                .orElseThrow(() -> new IllegalStateException(HOW));
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("alertmanager.yml"), config);
        int port = PayaraMicro.freePort();
        List<String> command = List.of(
                program.toString(),
                "--config.file=" + file,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=");
        return new Alertmanager(Daemon.start(port, command, folder.resolve("alertmanager.log")));
    }

    /** What Prometheus does. */
    public void fire(String alerts) {
        int status = daemon.call("POST", "/api/v2/alerts", alerts).statusCode();
        if (status != 200) {
            throw new IllegalStateException("Alertmanager answers " + status);
        }
    }

    @Override
    public void close() {
        daemon.close();
    }
}
