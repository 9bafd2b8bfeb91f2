package org.imas.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
        answer.answeredBy = by.name();
        answer.askedAt = by.at();
        answer.dueAt = by.at();
        return answer;
    }

    /** Who answered, and when. */
    record By(String name, Instant at) {}

    void done(Instant now) {
        dueAt = null;
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

    boolean done() {
        return doneAt != null;
    }
}
