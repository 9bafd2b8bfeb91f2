package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;
import org.jspecify.annotations.Nullable;

/** The part of a delivery that is said once and changes only where its provider is removed: who is to be told what, by which provider, and why. */
@MappedSuperclass
public abstract class Promised {

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
    private String severity;
    private int urgency;
    private String notice;
    private String reasons;

    @Column(name = "fallback_of")
    private @Nullable UUID fallbackOf;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Promised() {}

    protected Promised(Promise promise, Instant now) {
        id = Ids.next();
        incidentId = promise.notice().incidentId();
        changeNo = promise.notice().sequence();
        providerId = promise.providerId();
        providerName = promise.providerName();
        providerType = promise.providerType();
        task = promise.step().task();
        taskData = promise.step().work() == null
                ? null
                : Json.CAMEL.write(promise.step().work());
        target = promise.target();
        severity = promise.notice().severity();
        urgency = Urgency.of(promise.notice());
        notice = Json.CAMEL.write(promise.notice());
        reasons = Json.CAMEL.write(promise.reasons());
        fallbackOf = promise.step().insteadOf();
        createdAt = now;
    }

    /** What it was promised through is removed: another one takes it over. */
    void goBy(ConfiguredProvider other, String newTarget, Reason why) {
        providerId = other.id();
        providerName = other.name();
        providerType = other.type();
        target = newTarget;
        reasons = Json.CAMEL.write(
                Stream.concat(reasons().stream(), Stream.of(why)).toList());
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

    public Task task() {
        return task;
    }

    public String target() {
        return target;
    }

    public String severity() {
        return severity;
    }

    /** Whether it tells the same target of a later change of the same incident. */
    boolean follows(Promised other) {
        return incidentId.equals(other.incidentId)
                && providerId.equals(other.providerId)
                && target.equals(other.target)
                && task == other.task
                && changeNo > other.changeNo;
    }

    int urgency() {
        return urgency;
    }

    public @Nullable UUID fallbackOf() {
        return fallbackOf;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable RoomWork work() {
        return taskData == null ? null : Json.CAMEL.read(taskData, RoomWork.class);
    }

    public Notice notice() {
        return Json.CAMEL.read(notice, Notice.class);
    }

    public List<Reason> reasons() {
        return List.of(Json.CAMEL.read(reasons, Reason[].class));
    }

    /** How much later than the first notice its person wants it; zero of all that is no later step. */
    Duration after() {
        return reasons().stream()
                .filter(Reason::laterStep)
                .flatMap(step -> Optional.ofNullable(step.after()).stream())
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
