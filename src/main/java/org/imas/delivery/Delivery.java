package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Outcome;
import org.imas.provider.RoomWork;
import org.imas.provider.SendResult;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/** One notice promised to one target: a row of the outbox. The only place where its state changes. */
@Entity
@Table(name = "delivery")
public class Delivery {

    // a message may come a little before its time, since broker and database clock differ in grain
    private static final Duration EARLY = Duration.ofMillis(250);

    @Id
    private UUID id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "change_no")
    private int changeNo;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "provider_name")
    private String providerName;

    @Column(name = "provider_type")
    private String providerType;

    @Enumerated(EnumType.STRING)
    private Task task;

    @Column(name = "task_data")
    private @Nullable String taskData;

    private String target;
    private String notice;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "swept_at")
    private @Nullable Instant sweptAt;

    private @Nullable UUID lease;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable String remote;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    protected Delivery() {}

    static Delivery promised(Promise promise, Instant now) {
        Delivery delivery = new Delivery();
        delivery.id = Ids.next();
        delivery.incidentId = promise.notice().incidentId();
        delivery.changeNo = promise.notice().sequence();
        delivery.providerId = promise.providerId();
        delivery.providerName = promise.providerName();
        delivery.providerType = promise.providerType();
        delivery.task = promise.step().task();
        delivery.taskData = promise.step().work() == null
                ? null
                : Json.CAMEL.write(promise.step().work());
        delivery.target = promise.target();
        delivery.notice = Json.CAMEL.write(promise.notice());
        delivery.reasons = Json.CAMEL.write(promise.reasons());
        delivery.state = DeliveryState.PENDING;
        delivery.createdAt = now;
        delivery.nextAttemptAt =
                promise.step().notBefore() == null ? now : promise.step().notBefore();
        return delivery;
    }

    /** Takes it for sending, if it is due and nobody holds it, or if its holder's lease is over. */
    boolean claim(UUID newLease, Instant now, Duration length) {
        if (!(due(now) || abandoned(now))) {
            return false;
        }
        state = DeliveryState.SENDING;
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
        lease = null;
        leaseUntil = null;
        finish(DeliveryState.UNCLEAR, now);
    }

    private boolean due(Instant now) {
        return (state == DeliveryState.PENDING || state == DeliveryState.WAITING)
                && nextAttemptAt != null
                && !nextAttemptAt.isAfter(now.plus(EARLY));
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
        lease = null;
        leaseUntil = null;
        sweptAt = null;
        switch (result.outcome()) {
            case ACCEPTED -> {
                remote = result.remote();
                finish(DeliveryState.DELIVERED, now);
            }
            case REFUSED -> finish(DeliveryState.REFUSED, now);
            case UNCLEAR -> unclear(result, now, policy);
            case TRY_AGAIN -> again(result, now, policy);
        }
    }

    private void unclear(SendResult result, Instant now, RetryPolicy policy) {
        if (policy.resendUnclear()) {
            again(result, now, policy);
        } else {
            finish(DeliveryState.UNCLEAR, now);
        }
    }

    private void again(SendResult result, Instant now, RetryPolicy policy) {
        policy.next(new RetryPolicy.Tried(attempts, createdAt, now, result.retryAfter()))
                .ifPresentOrElse(this::waitUntil, () -> finish(DeliveryState.DEAD, now));
    }

    private void waitUntil(Instant next) {
        state = DeliveryState.WAITING;
        nextAttemptAt = next;
    }

    private void finish(DeliveryState last, Instant now) {
        state = last;
        nextAttemptAt = null;
        finishedAt = now;
    }

    Instant dueAt() {
        return nextAttemptAt == null ? createdAt : nextAttemptAt;
    }

    public Task task() {
        return task;
    }

    @Nullable
    RoomWork work() {
        return taskData == null ? null : Json.CAMEL.read(taskData, RoomWork.class);
    }

    public UUID id() {
        return id;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public int changeNo() {
        return changeNo;
    }

    public UUID providerId() {
        return providerId;
    }

    public String providerName() {
        return providerName;
    }

    public String providerType() {
        return providerType;
    }

    public String target() {
        return target;
    }

    public DeliveryState state() {
        return state;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    String remote() {
        return remote;
    }

    int attempts() {
        return attempts;
    }

    Notice notice() {
        return Json.CAMEL.read(notice, Notice.class);
    }

    List<Reason> reasons() {
        return List.of(Json.CAMEL.read(reasons, Reason[].class));
    }
}
