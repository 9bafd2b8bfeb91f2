package org.imas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.CalendarTime;
import org.imas.platform.Ids;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** Lets its bearer call the API in a role until it expires; the token itself is not kept, only its hash. */
@Audited(secret = "hash")
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    private String name;

    @Column(name = "token_hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private int version;

    protected ApiToken() {}

    /**
     * What someone wants of a token.
     *
     * @param expiresAt in the future; after {@code imas.tokens.lifetime} when absent
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @Required @Nullable Role role,
            @CalendarTime @Nullable Instant expiresAt) {}

    /** A token as REST and pages show it: without anything that lets one in. */
    public record View(UUID id, String name, Role role, String createdBy, Instant createdAt, Instant expiresAt) {}

    /** From when until when a token lets in. */
    record Validity(Instant from, Instant until) {}

    static ApiToken issued(Draft draft, String creator, Validity validity) {
        ApiToken token = new ApiToken();
        token.id = Ids.next();
        token.name = Objects.requireNonNull(draft.name()).strip();
        token.role = Objects.requireNonNull(draft.role());
        token.createdBy = creator;
        token.createdAt = validity.from();
        token.expiresAt = validity.until().truncatedTo(ChronoUnit.MICROS); // as the databases keep it
        return token;
    }

    /** From now on it is this text that lets in, until then. */
    void carry(String text, Instant until) {
        hash = TokenText.hash(text);
        expiresAt = until.truncatedTo(ChronoUnit.MICROS);
    }

    void carry(String text) {
        carry(text, expiresAt);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public View view() {
        return new View(id, name, role, createdBy, createdAt, expiresAt);
    }
}
