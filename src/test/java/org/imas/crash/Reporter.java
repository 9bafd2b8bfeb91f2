package org.imas.crash;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.imas.testkit.Api;
import org.imas.testkit.World;

/** Talks to the hub as a monitoring system would, and writes down what it was answered. */
final class Reporter {

    private final World world;
    private final Ledger ledger;

    Reporter(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
    }

    /** The id of the incident, where the hub has accepted it. */
    Optional<String> report(Ledger.Report report) {
        String body = world.report(report.title(), Victim.SERVICE, "SEV3_MEDIUM");
        Optional<Api.Answer> answer =
                answer(() -> world.api().post("incidents", body, "Idempotency-Key", report.key()));
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
        Optional<Api.Answer> answer =
                answer(() -> world.api().post("incidents/" + step.incident() + "/" + step.name(), ""));
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

    /** Empty where nothing is promised: no answer, or an error on the hub's side. */
    private static Optional<Api.Answer> answer(Supplier<Api.Answer> request) {
        try {
            return Optional.of(request.get()).filter(answer -> answer.status() < 500);
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
