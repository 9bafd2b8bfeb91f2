package org.imas.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.EmailAddress;
import org.imas.platform.Ids;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** People who look after services together. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    private UUID id;

    private String name;
    private @Nullable String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Team() {}

    /** What someone wants a team to be. */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @EmailAddress @Nullable String email) {}

    /** A team as REST and pages show it. */
    public record View(UUID id, String name, @Nullable String email) {}

    static Team founded(Draft draft, Instant now) {
        Team team = new Team();
        team.id = Ids.next();
        team.createdAt = now;
        team.change(draft);
        return team;
    }

    void change(Draft draft) {
        name = Texts.line(draft.name());
        email = draft.email();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public View view() {
        return new View(id, name, email);
    }
}
