package org.imas.platform;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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

    @ElementCollection
    @CollectionTable(name = "mappingprobe_other", joinColumns = @JoinColumn(name = "probe_id"))
    @Column(name = "other_id")
    Set<UUID> others = new HashSet<>();

    protected MappingProbe() {}

    MappingProbe(UUID id, @Nullable UUID lease, @Nullable Instant happened) {
        this.id = id;
        this.lease = lease;
        this.happened = happened;
    }
}
