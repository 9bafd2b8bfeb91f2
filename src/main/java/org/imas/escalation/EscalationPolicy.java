package org.imas.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.jspecify.annotations.Nullable;

/** In which steps, and after what time each, more people are told of an incident that nobody acknowledges. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "escalation_policy")
public class EscalationPolicy {

    @Id
    private UUID id;

    private String name;
    private String waits;
    private int repeats;

    @Column(name = "ack_timeout")
    private @Nullable String ackTimeout;

    @Column(name = "reminder_every")
    private @Nullable String reminderEvery;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected EscalationPolicy() {}

    static EscalationPolicy made(Instant now) {
        EscalationPolicy policy = new EscalationPolicy();
        policy.id = Ids.next();
        policy.createdAt = now;
        return policy;
    }

    /** @param newWaits one for each step */
    void change(PolicyDraft draft, List<Duration> newWaits) {
        name = Objects.requireNonNull(draft.name()).strip();
        waits = newWaits.stream().map(Duration::toString).collect(Collectors.joining(","));
        repeats = draft.repeats() == null ? 0 : draft.repeats();
        ackTimeout = text(draft.ackTimeout());
        reminderEvery = text(draft.reminderEvery());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    List<Duration> waits() {
        return Arrays.stream(waits.split(",")).map(Duration::parse).toList();
    }

    int repeats() {
        return repeats;
    }

    Optional<Duration> ackTimeout() {
        return Optional.ofNullable(ackTimeout).map(Duration::parse);
    }

    Optional<Duration> reminderEvery() {
        return Optional.ofNullable(reminderEvery).map(Duration::parse);
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
