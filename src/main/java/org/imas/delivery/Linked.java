package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/** What a delivery has to do with others: which one comes after it, and which one stands in for it. */
@MappedSuperclass
public abstract class Linked extends Promised {

    @Column(name = "followed_by")
    private @Nullable UUID followedBy;

    @Column(name = "fallback_at")
    private @Nullable Instant fallbackAt;

    @Column(name = "stand_in")
    private @Nullable UUID standIn;

    @Column(name = "stop_code")
    private @Nullable String stopCode;

    protected Linked() {}

    protected Linked(Promise promise, Instant now) {
        super(promise, now);
    }

    /** That one waits until this one is over; a newer notice takes its place. */
    void follow(UUID next) {
        followedBy = next;
    }

    /** Whether a newer notice waits to take its place; steps on a room are all done, one after the other. */
    boolean replaced() {
        return followedBy != null && task() == Task.NOTIFY;
    }

    /** A rule wants it told no more, nor anything in its stead; null: it is wanted again. */
    void stopWith(@Nullable String code) {
        stopCode = code;
    }

    @Nullable
    String stopCode() {
        return stopCode;
    }

    /** Whether it is not to be tried again: a newer notice waits in its place, or a rule stopped it. */
    boolean unwanted() {
        return replaced() || stopCode != null;
    }

    /** Has the fallback of its provider used if it is not delivered by then. */
    void fallBackAt(Instant time) {
        fallbackAt = time;
    }

    boolean fallbackDue(Instant now) {
        return fallbackAt != null && !fallbackAt.isAfter(now);
    }

    void stoodInBy(UUID other) {
        standIn = other;
        fallbackAt = null;
    }

    /** There is none to use. */
    void noStandIn() {
        fallbackAt = null;
    }

    public @Nullable UUID followedBy() {
        return followedBy;
    }

    public @Nullable UUID standIn() {
        return standIn;
    }
}
