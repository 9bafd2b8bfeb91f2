package org.imas.bench;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;

/** The bare relay in a process of its own, with as much heap and the same collector as the hub. */
final class RelaySubject implements Subject {

    private static final int IN_FLIGHT = 64;

    private final String name;
    private final PostgresServer database;
    private final Process process;
    private final Target target;

    private RelaySubject(String name, PostgresServer database, Process process, Target target) {
        this.name = name;
        this.database = database;
        this.process = process;
        this.target = target;
    }

    /** {@code group}: how many rows at most go into one commit. */
    static RelaySubject start(String name, int group, PostgresServer database, Receiver receiver, Path folder) {
        int port = PayaraMicro.freePort();
        String databaseName = name.replace('-', '_');
        database.createDatabase(databaseName);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HubSubject.HEAP);
        command.addAll(List.of("-Dsun.net.httpserver.nodelay=true", "-cp", classPath()));
        command.addAll(List.of(Relay.class.getName(), Integer.toString(port)));
        command.addAll(List.of(database.url(databaseName) + "&user=postgres", receiver.url("/hook/" + name)));
        command.addAll(List.of(Integer.toString(group), Integer.toString(IN_FLIGHT)));
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
            Children.add(process);
            await().atMost(ofSeconds(60)).until(() -> listens(port));
            return new RelaySubject(name, database, process, Target.of(port, "/incidents", "none", "checkout"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        try {
            Path classes = Path.of(Relay.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes + File.pathSeparator + PostgresServer.driver();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public Usage usage() {
        return new Usage(Usage.of(process.pid()), Usage.ofFamily(database.pid()));
    }

    @Override
    public double compiling() {
        return Usage.ofCompilers(process.pid());
    }

    @Override
    public double peakMemory() {
        return Usage.peakMemory(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
