package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.RefersTo;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** One notice promised to one target: a row of the outbox. The only place where its state changes. */
@RefersTo("incident")
@Entity
@Table(name = "delivery")
public class Delivery extends Endable {

    /** The code of what a newer notice replaced. */
    public static final String SUPERSEDED = "superseded";

    /** The code of what was never tried before its time was over. */
    public static final String TOO_LATE = "too-late";

    /** The code of what a digest tells of. */
    public static final String IN_DIGEST = "in-digest";

    // a message may come a little before its time, since broker and database clock differ in grain
    private static final Duration EARLY = Duration.ofMillis(250);

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "attempts_before")
    private int attemptsBefore;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "swept_at")
    private @Nullable Instant sweptAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private @Nullable UUID lease;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable String remote;

    @Version
    private int version;

    protected Delivery() {}

    private Delivery(Promise promise, Instant now) {
        super(promise, now);
    }

    /** Due at once, or when its step says; given up when {@code budget} after that is over. What is held is let go first. */
    static Delivery promised(Promise promise, Instant now, Duration budget) {
        Delivery delivery = new Delivery(promise, now);
        Instant due = promise.step().notBefore() == null ? now : promise.step().notBefore();
        delivery.state = delivery.heldBy() == null ? DeliveryState.PENDING : DeliveryState.HELD;
        delivery.nextAttemptAt = due;
        delivery.expiresAt = due.plus(budget);
        return delivery;
    }

    /** Whether the fallback is to be used now; never twice. */
    boolean wantsStandIn(Instant now) {
        return task().tells()
                && state != DeliveryState.HELD
                && standIn() == null
                && stopCode() == null
                && (deadAt() != null || (state.open() && fallbackDue(now)));
    }

    /** What holds it, if anything, does so until then. */
    void hold(HeldBy by, Instant until) {
        heldBy(by);
        nextAttemptAt = until;
    }

    /** Whether it is held, but not after that time. */
    boolean heldUntil(Instant time) {
        return state == DeliveryState.HELD && !dueAt().isAfter(time);
    }

    /** It is held no longer: due now, with its whole budget. */
    void letGo(Instant now, Duration budget) {
        become(DeliveryState.PENDING);
        nextAttemptAt = now;
        expiresAt = now.plus(budget);
    }

    /** A digest tells of it in its stead. */
    void tellIn(UUID digest, Instant now) {
        toldIn(digest);
        endWith(IN_DIGEST);
        endSaying("In digest " + digest);
        finish(DeliveryState.EXPIRED, now);
    }

    /** Takes it for sending, if it is due and nobody holds it, or if its holder's lease is over. */
    boolean claim(UUID newLease, Instant now, Duration length) {
        if (!(due(now) || abandoned(now))) {
            return false;
        }
        become(DeliveryState.SENDING);
        lease = newLease;
        leaseUntil = now.plus(length);
        attempts++;
        return true;
    }

    /** Whoever held it never said how its attempt ended. */
    boolean abandoned(Instant now) {
        return state == DeliveryState.SENDING && leaseUntil != null && leaseUntil.isBefore(now);
    }

    /** Ends it with the lease of a sender that never said how it went, where sending again is out of the question. */
    void abandon(Instant now) {
        fail(DeliveryState.UNCLEAR, now);
    }

    boolean due(Instant now) {
        return (state == DeliveryState.PENDING || state == DeliveryState.WAITING)
                && nextAttemptAt != null
                && !nextAttemptAt.isAfter(now.plus(EARLY));
    }

    /** Ends it if the time allowed for it is over; one that is being sent is left to its sender. */
    boolean expire(Instant now) {
        if (!(state == DeliveryState.PENDING || state == DeliveryState.WAITING) || expiresAt.isAfter(now)) {
            return false;
        }
        if (attempts > attemptsBefore) {
            fail(DeliveryState.DEAD, now);
        } else {
            endWith(TOO_LATE);
            fail(DeliveryState.EXPIRED, now);
        }
        return true;
    }

    /**
     * A newer notice to the same target takes its place: at once if it is not being sent, else when its sender comes
     * back without success.
     */
    void supersede(UUID newer, Instant now) {
        follow(newer);
        if (state != DeliveryState.SENDING) {
            giveWay(now);
        }
    }

    /** A rule ends it, under that code: at once if it is not being sent, else when its sender fails. */
    void stop(String code, Instant now) {
        stopWith(code);
        if (state != DeliveryState.SENDING) {
            giveWay(now);
        }
    }

    /** Ends it if its sender is lost and nobody wants it told any more. */
    boolean giveWayIfUnwanted(Instant now) {
        if (!unwanted()) {
            return false;
        }
        giveWay(now);
        return true;
    }

    private void giveWay(Instant now) {
        endWith(replaced() ? SUPERSEDED : stopCode());
        finish(DeliveryState.EXPIRED, now);
    }

    /** A person ends it, whether it still waits or failed. */
    void cancel(String actor, String reason, Instant now) {
        endBy(actor, reason);
        finish(DeliveryState.CANCELLED, now);
    }

    /** A person has it tried once more, with a new budget. */
    void replay(Instant now, Duration budget) {
        become(DeliveryState.PENDING);
        attemptsBefore = attempts;
        nextAttemptAt = now;
        expiresAt = now.plus(budget);
        goOn();
        stopWith(null);
    }

    /**
     * Takes in how an attempt ended. An attempt whose lease was taken over meanwhile still counts when it was accepted:
     * better to know of a delivery late than to repeat it.
     */
    void ended(UUID heldLease, SendResult result, Instant now, RetryPolicy policy) {
        boolean holds = heldLease.equals(lease);
        if (!state.open() || (!holds && result.outcome() != Outcome.ACCEPTED)) {
            return;
        }
        switch (result.outcome()) {
            case ACCEPTED -> {
                remote = result.remote();
                finish(DeliveryState.DELIVERED, now);
            }
            case REFUSED -> fail(DeliveryState.REFUSED, now);
            case UNCLEAR -> unclear(result, now, policy);
            case TRY_AGAIN -> again(result, now, policy);
        }
    }

    private void unclear(SendResult result, Instant now, RetryPolicy policy) {
        if (policy.resendUnclear()) {
            again(result, now, policy);
        } else {
            fail(DeliveryState.UNCLEAR, now);
        }
    }

    private void again(SendResult result, Instant now, RetryPolicy policy) {
        if (unwanted()) {
            giveWay(now);
            return;
        }
        policy.next(new RetryPolicy.Tried(attempts - attemptsBefore, expiresAt, now, result.retryAfter()))
                .ifPresentOrElse(this::waitUntil, () -> fail(DeliveryState.DEAD, now));
    }

    private void waitUntil(Instant next) {
        become(DeliveryState.WAITING);
        release();
        nextAttemptAt = next;
    }

    private void fail(DeliveryState last, Instant now) {
        finish(last, now);
        letterSince(now);
    }

    private void finish(DeliveryState last, Instant now) {
        become(last);
        release();
        nextAttemptAt = null;
        overSince(now);
    }

    private void release() {
        lease = null;
        leaseUntil = null;
        sweptAt = null;
    }

    private void become(DeliveryState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A delivery that is " + state + " cannot become " + next);
        }
        state = next;
    }

    Instant dueAt() {
        return nextAttemptAt == null ? createdAt() : nextAttemptAt;
    }

    public DeliveryState state() {
        return state;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    String remote() {
        return remote;
    }

    public int attempts() {
        return attempts;
    }
}
