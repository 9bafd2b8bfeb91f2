package org.imas.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds a delivery back, and which digest tells of it in its stead. */
@MappedSuperclass
public abstract class Holdable extends Linked {

    @Enumerated(EnumType.STRING)
    @Column(name = "held_kind")
    private HeldBy.@Nullable Kind heldKind;

    @Column(name = "held_source")
    private @Nullable UUID heldSource;

    @Column(name = "digest_id")
    private @Nullable UUID digest;

    protected Holdable() {}

    protected Holdable(Promise promise, Instant now) {
        super(promise, now);
        heldBy(promise.step().heldBy());
    }

    final void heldBy(@Nullable HeldBy by) {
        heldKind = by == null ? null : by.kind();
        heldSource = by == null ? null : by.source();
    }

    void toldIn(UUID delivery) {
        digest = delivery;
    }

    /** What holds it or held it, even when it is out. */
    public @Nullable HeldBy heldBy() {
        return heldKind == null ? null : new HeldBy(heldKind, heldSource);
    }

    /** The delivery of the digest that names it. */
    public @Nullable UUID digest() {
        return digest;
    }
}
