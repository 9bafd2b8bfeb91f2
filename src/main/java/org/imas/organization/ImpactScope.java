package org.imas.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.EmailAddress;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** A kind of harm an incident can do, such as to security, and the address that must then be told. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "impact_scope")
public class ImpactScope {

    @Id
    private UUID id;

    private String name;

    @Column(name = "mandatory_email")
    private @Nullable String mandatoryEmail;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected ImpactScope() {}

    /**
     * What someone wants a scope to be.
     *
     * @param mandatoryEmail always told of incidents with this scope
     * @param active true when absent; an inactive one tells nobody
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @EmailAddress @Nullable String mandatoryEmail,
            @Nullable Boolean active) {}

    /** A scope as REST and pages show it. */
    public record View(UUID id, String name, @Nullable String mandatoryEmail, boolean active) implements Serializable {}

    static ImpactScope defined(Draft draft, Instant now) {
        ImpactScope scope = new ImpactScope();
        scope.id = Ids.next();
        scope.createdAt = now;
        scope.change(draft);
        return scope;
    }

    void change(Draft draft) {
        name = Texts.line(draft.name());
        mandatoryEmail = draft.mandatoryEmail();
        active = draft.active() == null || draft.active();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<String> mandatoryEmail() {
        return Optional.ofNullable(mandatoryEmail);
    }

    public boolean active() {
        return active;
    }

    public View view() {
        return new View(id, name, mandatoryEmail, active);
    }
}
