package org.imas.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.SecretText;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The calendar of a person or of a team, open to whoever knows its URL; the secret in that is not kept, only its hash. */
@Audited(secret = "hash")
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private @Nullable Team team;

    @Column(name = "secret_hash")
    private String hash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected CalendarFeed() {}

    /** A feed as REST shows it: without anything that opens it. */
    public record View(UUID id, String createdBy, Instant createdAt) implements Serializable {}

    /** Who opened it, and when. */
    record Author(String name, Instant at) {}

    /** Either a person or a team. */
    public record Owner(@Nullable Person person, @Nullable Team team) {

        Selection feeds() {
            return Selection.of(1, null)
                    .where("person.id", person == null ? null : person.id())
                    .where("team.id", team == null ? null : team.id());
        }
    }

    static CalendarFeed of(Owner owner, String secret, Author author) {
        CalendarFeed feed = new CalendarFeed();
        feed.id = Ids.next();
        feed.person = owner.person();
        feed.team = owner.team();
        feed.hash = SecretText.hash(secret);
        feed.createdBy = author.name();
        feed.createdAt = author.at();
        return feed;
    }

    public UUID id() {
        return id;
    }

    Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    Optional<Team> team() {
        return Optional.ofNullable(team);
    }

    public View view() {
        return new View(id, createdBy, createdAt);
    }
}
