package org.imas.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with every kind of column that our entities have and that databases treat differently. */
@Entity
class MappingProbe {

    @Id
    UUID id;

    @Nullable
    UUID lease;

    @Nullable
    Instant happened;

    @ManyToOne
    @JoinColumn(name = "parent_id")
    @Nullable
    MappingProbe parent;

    protected MappingProbe() {}

    MappingProbe(UUID id, @Nullable UUID lease, @Nullable Instant happened) {
        this.id = id;
        this.lease = lease;
        this.happened = happened;
    }
}
