package org.imas.crash;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;
import static org.imas.crash.Patience.awaiting;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** One round: load on both nodes, a fault at a random instant, the other node's work, and the wait until nothing is open. */
final class NodesRound {

    private static final int EARLIEST = 50;
    private static final int LATEST = 250;
    private static final int MORE = 40;
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final int OUTAGE_MILLIS = 20_000;

    private final int number;
    private final NodeFault fault;
    private final Cluster cluster;
    private final Receiver receiver;
    private final SplittableRandom chance;
    private final Ledger ledger = new Ledger();
    private final List<Set<String>> inFlight = new ArrayList<>();
    private Duration ready = Duration.ZERO;
    private Duration takenOver = Duration.ZERO;

    NodesRound(int number, NodeFault fault, Cluster cluster, Receiver receiver, SplittableRandom chance) {
        this.number = number;
        this.fault = fault;
        this.cluster = cluster;
        this.receiver = receiver;
        this.chance = chance;
    }

    Round.Line play() {
        Reporter byFirst = new Reporter(cluster.world(), cluster.first().api(), ledger);
        Reporter bySecond = new Reporter(cluster.world(), cluster.second().api(), ledger);
        try (Load first = Load.gentle(prefix() + "first/", byFirst, chance.split());
                Load second = Load.gentle(prefix() + "second/", bySecond, chance.split())) {
            int instant = chance.nextInt(EARLIEST, LATEST);
            awaiting(
                    "incidents accepted by both",
                    () -> ledger.size() >= instant && by("first/") > 0 && by("second/") > 0);
            strike();
        }
        bySecond.repeat(chance);
        return line();
    }

    private String prefix() {
        return "Nodes " + number + "/";
    }

    /** How many incidents were accepted under titles that begin so. */
    private long by(String node) {
        return ledger.titles().values().stream()
                .filter(title -> title.startsWith(prefix() + node))
                .count();
    }

    private void more(String node) {
        long before = by(node);
        awaiting(node + " accepts more", () -> by(node) >= before + MORE);
    }

    private void strike() {
        switch (fault) {
            case KILL -> {
                cluster.first().kill();
                takeOver();
                restart();
            }
            case FREEZE -> {
                cluster.first().freeze();
                takeOver();
                stay(LEASE); // whatever it holds is another's by now
                cluster.first().thaw();
                more("first/");
            }
            case CUT_OFF -> {
                cluster.wire().cut();
                sitOut();
                more("first/");
                more("second/");
                cluster.wire().mend();
                more("first/");
            }
            case BROKER -> {
                cluster.broker().kill();
                sitOut();
                more("first/");
                more("second/");
                cluster.broker().restart();
                more("second/");
            }
            case DATABASE -> {
                int failed = ledger.unanswered();
                cluster.database().crash();
                awaiting("requests fail", () -> ledger.unanswered() > failed);
                backWithTheDatabase();
            }
            case ALL -> {
                cluster.first().kill();
                cluster.second().kill();
                cluster.broker().kill();
                cluster.database().crash();
                cluster.broker().restart();
                cluster.database().restart();
                inFlight.add(cluster.inFlight());
                restart();
            }
        }
    }

    /** What the first node was sending comes to its end at the second one, once its leases are over. */
    private void takeOver() {
        Set<String> left = cluster.inFlight();
        inFlight.add(left);
        Instant since = Instant.now();
        more("second/");
        awaiting("the other node takes over", () -> cluster.over(left));
        takenOver = Duration.between(since, Instant.now());
    }

    private void restart() {
        Instant since = Instant.now();
        cluster.start();
        ready = Duration.between(since, Instant.now());
        more("first/");
    }

    private void backWithTheDatabase() {
        Instant since = Instant.now();
        cluster.database().restart();
        inFlight.add(cluster.inFlight());
        more("first/");
        more("second/");
        ready = Duration.between(since, Instant.now());
    }

    private void sitOut() {
        stay(ofMillis(chance.nextInt(OUTAGE_MILLIS)));
    }

    private static void stay(Duration time) {
        await().atMost(time.plusSeconds(10)).pollDelay(time).until(() -> true);
    }

    private Round.Line line() {
        Audit audit = new Audit(cluster.world().api(), prefix());
        audit.awaitNothingOpen();
        List<JsonObject> incidents = audit.incidents();
        Verdict verdict = Verdict.of(
                new Verdict.Evidence(ledger, receiver.arrivals(), inFlight, incidents, audit.deliveries(incidents)));
        return new Round.Line(number, "PostgreSQL", fault.text(), verdict, ready, takenOver);
    }
}
