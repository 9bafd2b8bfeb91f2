package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.incident.Incidents;

/** Writes down that an answer could not be done, and tells it in the timeline once nobody tries any more. */
@ApplicationScoped
@Transactional
public class AnswerFailures {

    static final String KIND = "ANSWER_FAILED";

    @Inject
    private AnswerRows rows;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.response.give-up-after")
    private Duration patience;

    /** How often it was tried, and whether that was the last time. */
    record Failed(int tries, boolean givenUp) {}

    /** Empty where it is done by now, or another node is at it. */
    Optional<Failed> failed(UUID id, String why) {
        Optional<Answer> found = stored(id, why);
        found.filter(Answer::givenUp).ifPresent(this::tell);
        return found.map(AnswerFailures::failed);
    }

    /** The same where the incident cannot be written: its story must not keep us from giving up. */
    Optional<Failed> failedUntold(UUID id, String why) {
        return stored(id, why).map(AnswerFailures::failed);
    }

    private static Failed failed(Answer answer) {
        return new Failed(answer.tries(), answer.givenUp());
    }

    private Optional<Answer> stored(UUID id, String why) {
        Optional<Answer> found = rows.lockedIfDue(id);
        found.ifPresent(answer -> answer.failed(why, clock.instant(), patience));
        return found;
    }

    private void tell(Answer answer) {
        Delivery delivery = deliveries.byId(answer.deliveryId()).orElseThrow();
        String what = PageWords.ENGLISH.text("button." + answer.action());
        String note = "pressed \"" + what + "\" in a message of " + delivery.providerName() + " ("
                + delivery.providerType() + "), but that could not be done: " + answer.reason();
        incidents.record(
                incidents.existing(delivery.incidentId()), KIND, answer.by().name(), note);
    }
}
