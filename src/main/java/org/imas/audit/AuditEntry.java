package org.imas.audit;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Acting;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** Something that somebody did. Most rows are written past this entity: see {@link org.imas.platform.Audited}. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "happened_at")
    private Instant at;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Acting.Through through;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String kind;

    @Column(name = "object_id")
    private @Nullable UUID object;

    @Column(name = "object_name")
    private @Nullable String objectName;

    @Column(name = "before_values")
    private @Nullable String before;

    @Column(name = "after_values")
    private @Nullable String after;

    protected AuditEntry() {}

    /**
     * As REST and pages show it.
     *
     * @param actor {@code user:…}, {@code token:…}, {@code system} or {@code stranger}
     * @param kind of what it was done to: {@code ROUTING_RULE}
     * @param object its key, if it has one
     * @param before the values that changed, as they were; absent for what is new
     * @param after the same as they became; absent for what is gone
     * @param names of what the values refer to, by its key, as far as they are known
     */
    public record View(
            UUID id,
            Instant at,
            String actor,
            Acting.Through through,
            AuditAction action,
            String kind,
            @Nullable UUID object,
            @Nullable String name,
            @Nullable JsonObject before,
            @Nullable JsonObject after,
            Map<String, String> names) {}

    static AuditEntry of(Deed deed, Acting acting) {
        AuditEntry entry = new AuditEntry();
        entry.id = Ids.next();
        entry.at = Ids.madeAt(entry.id);
        entry.actor = acting.name();
        entry.through = acting.through();
        entry.action = deed.action();
        entry.kind = deed.kind();
        entry.object = deed.object();
        entry.objectName = deed.name();
        entry.after = deed.details().isEmpty() ? null : deed.details().toString();
        return entry;
    }

    UUID id() {
        return id;
    }

    /** What it speaks of. */
    Set<UUID> mentioned() {
        return Stream.concat(Stream.ofNullable(object), Stream.of(before, after).flatMap(Mentions::in))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param known names by key */
    View view(Map<UUID, String> known) {
        Map<String, String> names =
                mentioned().stream().filter(known::containsKey).collect(Collectors.toMap(UUID::toString, known::get));
        String name = objectName == null && object != null ? known.get(object) : objectName;
        return new View(id, at, actor, through, action, kind, object, name, json(before), json(after), names);
    }

    private static @Nullable JsonObject json(@Nullable String text) {
        return Optional.ofNullable(text).map(Json::parse).orElse(null);
    }
}
