package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a delivery ended, and why where that was not by an answer of the remote. */
@MappedSuperclass
public abstract class Endable extends Holdable {

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "dead_at")
    private @Nullable Instant deadAt;

    @Column(name = "ended_code")
    private @Nullable String endedCode;

    @Column(name = "ended_note")
    private @Nullable String endedNote;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    protected Endable() {}

    protected Endable(Promise promise, Instant now) {
        super(promise, now);
    }

    void overSince(Instant time) {
        finishedAt = time;
        deadAt = null;
    }

    void letterSince(Instant time) {
        deadAt = time;
    }

    /** It is not over after all. */
    void goOn() {
        finishedAt = null;
        deadAt = null;
        endedCode = null;
    }

    void endWith(@Nullable String code) {
        endedCode = code;
    }

    void endSaying(String note) {
        endedNote = note;
    }

    void endBy(String actor, String reason) {
        endedBy = actor;
        endedNote = reason;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** When it became a dead letter; absent while it is none. */
    public @Nullable Instant deadAt() {
        return deadAt;
    }

    public @Nullable Ending ending() {
        return endedCode == null && endedNote == null ? null : new Ending(endedCode, endedNote, endedBy);
    }
}
