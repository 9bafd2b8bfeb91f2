package org.imas.crash;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imas.testkit.Api;
import org.imas.testkit.World;

/** Talks to the hub as a monitoring system would, and writes down what it was answered. */
final class Reporter {

    private static final int REPEATED = 10;

    private final World world;
    private final Api api;
    private final Ledger ledger;

    Reporter(World world, Ledger ledger) {
        this(world, world.api(), ledger);
    }

    /** By a door of its own. */
    Reporter(World world, Api api, Ledger ledger) {
        this.world = world;
        this.api = api;
        this.ledger = ledger;
    }

    /** The id of the incident, where the hub has accepted it. */
    Optional<String> report(Ledger.Report report) {
        String body = world.report(report.title(), Victim.SERVICE, "SEV3_MEDIUM");
        Optional<Api.Answer> answer = answer(() -> api.post("incidents", body, "Idempotency-Key", report.key()));
        if (answer.isEmpty()) {
            ledger.unanswered(report);
            return Optional.empty();
        }
        if (answer.get().status() != 201) {
            ledger.surprise(report.title() + " was answered " + answer.get());
            return Optional.empty();
        }
        String incident = answer.get().json().getString("id");
        ledger.accepted(report, incident);
        return Optional.of(incident);
    }

    /** Whether the hub has accepted the step. */
    boolean step(Ledger.Step step) {
        Optional<Api.Answer> answer = answer(() -> api.post("incidents/" + step.incident() + "/" + step.name(), ""));
        if (answer.isEmpty()) {
            ledger.unanswered(step);
            return false;
        }
        if (answer.get().status() != 200) {
            ledger.surprise(step + " was answered " + answer.get());
            return false;
        }
        ledger.accepted(step);
        return true;
    }

    /** Half of what was never answered comes again, as its sender would do it; and some of what was answered. */
    void repeat(SplittableRandom chance) {
        List<Ledger.Report> open = ledger.openReports().stream()
                .filter(report -> chance.nextBoolean())
                .toList();
        Stream.concat(open.stream(), ledger.acceptedReports().stream().limit(REPEATED))
                .forEach(report -> Patience.awaiting(
                        report + " is accepted at last", () -> report(report).isPresent()));
        ledger.openSteps().forEach(step -> Patience.awaiting(step + " is accepted at last", () -> step(step)));
    }

    /** Empty where nothing is promised: no answer, or an error on the hub's side. */
    private static Optional<Api.Answer> answer(Supplier<Api.Answer> request) {
        try {
            return Optional.of(request.get()).filter(answer -> answer.status() < 500);
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
