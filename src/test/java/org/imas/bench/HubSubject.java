package org.imas.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imas.testkit.Api;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;
import org.imas.testkit.World;

/** The hub as it ships, on PostgreSQL or H2, with one team, its service and the webhook that serves it. */
final class HubSubject implements Subject {

    /** For the hub and the relay alike: what docs/operations.md tells operators to give the hub. */
    static final List<String> HEAP = List.of(
            "-XX:+UseTransparentHugePages",
            "-XX:-UseSerialGC",
            "-XX:+UseParallelGC",
            "-Xms512m",
            "-Xmx512m",
            "-Xmn256m");

    static final Duration START = Duration.ofMinutes(10);
    static final String TOKEN = "bench-bootstrap-token";
    static final Map<String, String> ENVIRONMENT = Map.of(
            "IMAS_BOOTSTRAP_TOKEN", TOKEN,
            "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
            // how much one caller can report is what is measured
            "IMAS_INTAKE_RATE", "0",
            // an outage of seconds must not be answered with a wait of minutes: the drain is to be measured
            "IMAS_DELIVERY_RETRY_DELAYS", "PT1S,PT2S,PT5S",
            "IMAS_PROVIDER_REST", "PT1S",
            "IMAS_PROVIDER_REST_MAX", "PT2S",
            "IMAS_PROVIDER_CIRCUIT_OPEN", "PT1S",
            "IMAS_PROVIDER_CIRCUIT_OPEN_MAX", "PT2S");
    static final String TEAM = "payments";
    static final String SERVICE = "checkout";

    private final String name;
    private final PayaraMicro server;
    private final Optional<PostgresServer> database;
    private final World world;
    private final Target target;

    private HubSubject(String name, PayaraMicro server, Optional<PostgresServer> database, Receiver receiver) {
        this.name = name;
        this.server = server;
        this.database = database;
        this.world = new World(new Api(server.uri("/"), TOKEN));
        this.target = serve(TEAM, SERVICE, receiver.url("/hook/" + name));
    }

    static HubSubject start(
            String name, Optional<PostgresServer> database, Receiver receiver, Path folder, Options options) {
        int port = PayaraMicro.freePort();
        List<String> flags = new ArrayList<>(HEAP);
        flags.addAll(options.serverOptions());
        var setup = new PayaraMicro.Setup(port, folder.resolve(name), folder.resolve(name + ".log"), ENVIRONMENT)
                .with(flags);
        database.ifPresent(server -> server.createDatabase(databaseName(name)));
        PayaraMicro server = PayaraMicro.start(
                database.map(on -> setup.on(on, databaseName(name))).orElse(setup));
        Children.add(server.process());
        return new HubSubject(name, server.awaitReady(START), database, receiver);
    }

    private static String databaseName(String name) {
        return name.replace('-', '_');
    }

    /** A team with a service and a webhook of its own; incidents on that service are what the answer posts. */
    Target serve(String team, String service, String url) {
        world.team(team);
        world.service(service, team);
        world.webhook(team, team, url);
        return target(service);
    }

    private Target target(String service) {
        URI here = server.uri("/");
        return Target.of(here.getPort(), "/api/v1/incidents", TOKEN, world.name(service));
    }

    World world() {
        return world;
    }

    String databaseName() {
        return databaseName(name);
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
        return server.process().isAlive();
    }

    @Override
    public Usage usage() {
        double inDatabase = database.map(on -> Usage.ofFamily(on.pid())).orElse(0.0);
        return new Usage(Usage.of(server.process().pid()), inDatabase);
    }

    @Override
    public double compiling() {
        return Usage.ofCompilers(server.process().pid());
    }

    @Override
    public double peakMemory() {
        return Usage.peakMemory(server.process().pid());
    }

    @Override
    public void close() {
        server.stop();
    }
}
