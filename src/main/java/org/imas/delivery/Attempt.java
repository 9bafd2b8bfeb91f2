package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;
import org.imas.provider.Outcome;
import org.imas.provider.Text;

/** One try to send a delivery, as it ended; written once, never changed. */
@RefersTo("delivery")
@Entity
@Table(name = "attempt")
public class Attempt {

    private static final int DETAIL_LENGTH = 2_000;
    private static final int CODE_LENGTH = 80;

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Column(name = "attempt_no")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "duration_ms")
    private long durationMs;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String code;
    private String detail;
    private String node;

    protected Attempt() {}

    static Attempt of(UUID deliveryId, int number, Ended ended, String node) {
        Attempt attempt = new Attempt();
        attempt.id = Ids.next();
        attempt.deliveryId = deliveryId;
        attempt.number = number;
        attempt.startedAt = ended.startedAt();
        attempt.durationMs = ended.duration().toMillis();
        attempt.outcome = ended.result().outcome();
        attempt.code = Text.cut(ended.result().code(), CODE_LENGTH);
        attempt.detail = Text.cut(ended.result().detail(), DETAIL_LENGTH);
        attempt.node = node;
        return attempt;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public int number() {
        return number;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long durationMs() {
        return durationMs;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public String node() {
        return node;
    }
}
