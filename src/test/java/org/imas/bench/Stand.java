package org.imas.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imas.testkit.Folders;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;

/** Everything that runs during the benchmark: the database, the receiver, and the systems, started when first needed. */
final class Stand implements AutoCloseable {

    static final String RELAY = "relay";
    static final String RELAY_EACH = "relay-each";
    static final String HUB = "hub-pg";
    static final String HUB_H2 = "hub-h2";
    static final List<String> SYSTEMS = List.of(RELAY, HUB, HUB_H2, RELAY_EACH);

    private static final int GROUP = 50;
    private static final int WARM_CONNECTIONS = 4;
    private static final int WARM_UPS = 6;
    private static final int WARM = 40_000;
    private static final int MORE_WARM_UPS = 15;
    private static final double STILL_COMPILING = 0.05;

    private final Path folder;
    private final Options options;
    private final Report report;
    private final PostgresServer database;
    private final Receiver receiver = new Receiver(PayaraMicro.freePort());
    private final Map<String, Subject> running = new LinkedHashMap<>();

    Stand(Path folder, Options options, Report report) {
        this.report = report;
        this.folder = Folders.empty(folder);
        this.options = options;
        this.database = PostgresServer.start(folder.resolve("pg"), PayaraMicro.freePort());
    }

    Options options() {
        return options;
    }

    Path folder() {
        return folder;
    }

    PostgresServer database() {
        return database;
    }

    Receiver receiver() {
        return receiver;
    }

    HubSubject hub() {
        return (HubSubject) subject(HUB);
    }

    /** Running and warm. */
    Subject subject(String name) {
        return running.computeIfAbsent(name, this::start);
    }

    private Subject start(String name) {
        Bench.say("starting and warming up " + name);
        Subject subject = switch (name) {
            case RELAY -> RelaySubject.start(name, GROUP, database, receiver, folder);
            case RELAY_EACH -> RelaySubject.start(name, 1, database, receiver, folder);
            case HUB -> HubSubject.start(name, Optional.of(database), receiver, folder, options);
            case HUB_H2 -> HubSubject.start(name, Optional.empty(), receiver, folder, options);
            default -> throw new IllegalArgumentException(name);
        };
        warmUp(subject);
        return subject;
    }

    /**
     * On a busy machine seconds alone say little: the compiler goes by how often something is called; and with all
     * connections at once it hardly gets a core for itself. What only happens with all of them is then still to be compiled;
     * how long that takes is a matter of the machine, and until then the compiler takes what is to be measured.
     */
    void warmUp(Subject subject) {
        double incidents = 0;
        for (int i = 0; i < WARM_UPS && incidents < WARM; i++) {
            Figures figures = run(subject, Load.closedLoop(WARM_CONNECTIONS, options.warmUp()));
            incidents += figures.accepted() * options.warmUp().toSeconds();
        }
        double share = 1;
        for (int i = 0; i < MORE_WARM_UPS && share > STILL_COMPILING; i++) {
            double before = subject.compiling();
            run(subject, Load.closedLoop(options.connections(), options.warmUp()));
            share = (subject.compiling() - before) / options.warmUp().toSeconds();
            Bench.say(subject.name() + ": compiling took " + Math.round(100 * share) + " % of a core");
        }
    }

    /** One round, begun with nothing left over from the one before. */
    Figures round(String name, Load load) {
        return run(subject(name), load);
    }

    Figures run(Subject subject, Load load) {
        sql("checkpoint");
        Figures figures = Round.run(subject, load, receiver);
        report.disturbed(figures.othersShare());
        Bench.say(subject.name() + ": accepted/s " + Table.number(figures.accepted()) + ", delivered/s "
                + Table.number(figures.delivered()) + ", CPU s per 1,000 " + Table.number(figures.cpu())
                + ", machine busy with other things " + Math.round(100 * figures.othersShare()) + " %");
        return figures;
    }

    private void sql(String statement) {
        try (Connection connection = database.database("postgres").getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Those that were started, in the order they were. */
    Map<String, Subject> running() {
        return Map.copyOf(running);
    }

    @Override
    public void close() {
        running.values().forEach(Subject::close);
        receiver.close();
        database.close();
    }
}
