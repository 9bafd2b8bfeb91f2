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

/** One round: load, a fault at a random instant, the restart, and the wait until nothing is open any more. */
final class Round {

    private static final int EARLIEST = 50;
    private static final int LATEST = 300;
    private static final int OUTAGE_MILLIS = 4_000;
    private static final int MORE = 40;

    /** One line of the table. */
    record Line(int round, String database, String fault, Verdict verdict, Duration ready, Duration recovered) {}

    private final int number;
    private final Fault fault;
    private final Victim victim;
    private final Receiver receiver;
    private final SplittableRandom chance;
    private final Ledger ledger = new Ledger();
    private final List<Set<String>> inFlight = new ArrayList<>();
    private Instant restarted = Instant.EPOCH;
    private Duration ready = Duration.ZERO;

    Round(int number, Fault fault, Victim victim, Receiver receiver, SplittableRandom chance) {
        this.number = number;
        this.fault = fault;
        this.victim = victim;
        this.receiver = receiver;
        this.chance = chance;
    }

    Line play() {
        Reporter reporter = new Reporter(victim.world(), ledger);
        try (Load load = Load.start(prefix(), reporter, chance.split())) {
            int instant = chance.nextInt(EARLIEST, LATEST);
            awaiting("incidents accepted", () -> ledger.size() >= instant);
            strike();
        }
        if (fault.kills()) {
            recover();
        }
        reporter.repeat(chance);
        return line();
    }

    private String prefix() {
        return "Crash " + victim.store().name() + " " + number + "/";
    }

    private void strike() {
        if (fault.stopsDatabase()) {
            victim.store().crash();
        }
        if (fault.kills()) {
            victim.kill();
        } else {
            sitOut();
        }
    }

    /** The server must live through an outage of its database, under load. */
    private void sitOut() {
        int failed = ledger.unanswered();
        awaiting("requests fail", () -> ledger.unanswered() > failed);
        await().pollDelay(ofMillis(chance.nextInt(OUTAGE_MILLIS))).until(() -> true);
        restarted = Instant.now();
        victim.store().restart();
        inFlight.add(victim.store().inFlight());
        int accepted = ledger.size();
        awaiting("incidents are accepted again", () -> ledger.size() >= accepted + MORE);
        ready = Duration.between(restarted, Instant.now());
    }

    private void recover() {
        if (fault == Fault.KILL_AND_LOSE_BROKER) {
            victim.loseBroker();
        }
        restart();
        if (fault == Fault.KILL_TWICE) {
            await().pollDelay(ofMillis(chance.nextInt(OUTAGE_MILLIS))).until(() -> true);
            victim.kill();
            restart();
        }
    }

    private void restart() {
        if (fault.stopsDatabase()) {
            victim.store().restart();
        }
        inFlight.add(victim.store().inFlight());
        restarted = Instant.now();
        victim.start();
        ready = Duration.between(restarted, Instant.now());
    }

    private Line line() {
        Audit audit = new Audit(victim.world().api(), prefix());
        audit.awaitNothingOpen();
        List<JsonObject> incidents = audit.incidents();
        Instant last = receiver.arrivals().lastTaken();
        Duration recovered = last.isAfter(restarted) ? Duration.between(restarted, last) : Duration.ZERO;
        Verdict verdict = Verdict.of(
                new Verdict.Evidence(ledger, receiver.arrivals(), inFlight, incidents, audit.deliveries(incidents)));
        return new Line(number, victim.store().name(), fault.text(), verdict, ready, recovered);
    }
}
