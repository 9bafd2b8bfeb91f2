package org.imas.bench;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imas.testkit.Api;
import org.imas.testkit.Artemis;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;
import org.imas.testkit.World;

/** Two nodes of the hub on one PostgreSQL and one Artemis, of which one or both are reported to. */
final class NodesSubject implements Subject {

    private static final String DATABASE = "nodes";
    private static final String PASSWORD = "bench-broker-password";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final List<PayaraMicro> nodes;
    private final List<Target> targets;
    private final PostgresServer database;
    private final Artemis broker;
    private final int asked;

    private NodesSubject(
            List<PayaraMicro> nodes, List<Target> targets, PostgresServer database, Artemis broker, int asked) {
        this.nodes = nodes;
        this.targets = targets;
        this.database = database;
        this.broker = broker;
        this.asked = asked;
    }

    /** Both run; both are reported to. */
    static NodesSubject start(Stand stand) {
        Path folder = stand.folder();
        PostgresServer database = stand.database();
        database.createDatabase(DATABASE);
        Artemis broker = Artemis.start(folder.resolve("artemis"), PayaraMicro.freePort(), PASSWORD);
        Map<String, String> environment = new HashMap<>(HubSubject.ENVIRONMENT);
        environment.put("IMAS_SECRETS_KEY", KEY);
        environment.putAll(broker.environment());
        List<PayaraMicro> nodes = IntStream.of(1, 2)
                .mapToObj(number -> {
                    Path own = folder.resolve("node-" + number);
                    var setup = new PayaraMicro.Setup(
                                    PayaraMicro.freePort(), own, folder.resolve("node-" + number + ".log"), environment)
                            .with(HubSubject.HEAP)
                            .on(database, DATABASE);
                    PayaraMicro node = PayaraMicro.start(setup);
                    Children.add(node.process());
                    return node.awaitReady(HubSubject.START);
                })
                .toList();
        World world = new World(new Api(nodes.get(0).uri("/"), HubSubject.TOKEN));
        world.team(HubSubject.TEAM);
        world.service(HubSubject.SERVICE, HubSubject.TEAM);
        world.webhook(HubSubject.TEAM, HubSubject.TEAM, stand.receiver().url("/hook/nodes"));
        List<Target> targets = nodes.stream()
                .map(node -> Target.of(
                        node.uri("/").getPort(), "/api/v1/incidents", HubSubject.TOKEN, world.name(HubSubject.SERVICE)))
                .toList();
        return new NodesSubject(nodes, targets, database, broker, 2);
    }

    /** The same nodes, of which only so many are reported to. */
    NodesSubject asking(int number) {
        return new NodesSubject(nodes, targets, database, broker, number);
    }

    @Override
    public String name() {
        return asked == 1 ? "two nodes, one of them asked" : "two nodes, both asked";
    }

    @Override
    public Target target() {
        return targets.get(0);
    }

    @Override
    public List<Target> targets() {
        return targets.subList(0, asked);
    }

    @Override
    public boolean alive() {
        return nodes.stream().allMatch(node -> node.process().isAlive());
    }

    @Override
    public Usage usage() {
        double servers = nodes.stream()
                .mapToDouble(node -> Usage.of(node.process().pid()))
                .sum();
        return new Usage(servers, Usage.ofFamily(database.pid()));
    }

    /** Of the broker, which is no part of {@link #usage()}. */
    double broker() {
        return Usage.ofFamily(broker.pid());
    }

    @Override
    public double compiling() {
        return nodes.stream()
                .mapToDouble(node -> Usage.ofCompilers(node.process().pid()))
                .sum();
    }

    @Override
    public double peakMemory() {
        return nodes.stream()
                .mapToDouble(node -> Usage.peakMemory(node.process().pid()))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        nodes.forEach(PayaraMicro::stop);
        broker.close();
    }
}
