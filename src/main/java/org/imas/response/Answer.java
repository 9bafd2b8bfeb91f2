package org.imas.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;
import org.imas.provider.Action;
import org.jspecify.annotations.Nullable;

/** What somebody answered to a delivery; there is one of each action at most, so that what comes twice acts once. */
@RefersTo("delivery")
@Entity
@Table(name = "answer")
public class Answer {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /** The longest wait is the first, doubled as often as that. */
    private static final int DOUBLED = 5;

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private int tries;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    /** Why the last try failed. */
    private @Nullable String reason;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Version
    private int version;

    protected Answer() {}

    /** One that is still to be worked on. */
    static Answer asked(UUID delivery, Action action, By by) {
        Answer answer = new Answer();
        answer.id = Ids.next();
        answer.deliveryId = delivery;
        answer.action = action;
        answer.askAgain(by);
        return answer;
    }

    /** After it was given up, or by somebody who does not wait for that. */
    void askAgain(By by) {
        answeredBy = by.name();
        askedAt = by.at();
        dueAt = by.at();
        failedAt = null;
        tries = 0;
    }

    /** Who answered, and when. */
    record By(String name, Instant at) {}

    /** Could not be done this time: it waits, each time longer, or is given up where the patience ends before that. */
    void failed(String why, Instant now, Duration patience) {
        Instant next = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLED)));
        boolean over = next.isAfter(askedAt.plus(patience));
        tries++;
        reason = why;
        dueAt = over ? null : next;
        failedAt = over ? now : null;
    }

    void done(Instant now) {
        dueAt = null;
        failedAt = null;
        doneAt = now;
    }

    UUID id() {
        return id;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    Action action() {
        return action;
    }

    By by() {
        return new By(answeredBy, askedAt);
    }

    int tries() {
        return tries;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean givenUp() {
        return failedAt != null;
    }

    boolean done() {
        return doneAt != null;
    }
}
