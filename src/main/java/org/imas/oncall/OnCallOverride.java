package org.imas.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.CalendarTime;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** Somebody who serves, for a while, in place of whoever would be on call at a level of a team. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "on_call_override")
public class OnCallOverride {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "call_level")
    private int level;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private @Nullable String reason;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected OnCallOverride() {}

    /**
     * What someone wants an override to be.
     *
     * @param team name or id
     * @param person id, or a name that only one person has
     * @param to after {@code from} and in the future, itself no longer overridden
     * @param level 1 when absent
     */
    public record Draft(
            @Required @Nullable String team,
            @Required @Nullable String person,
            @Required @CalendarTime @Nullable Instant from,
            @Required @CalendarTime @Nullable Instant to,
            @Min(1) @Max(9) @Nullable Integer level,
            @PlainLine(max = 500) @Nullable String reason) {

        int levelOrFirst() {
            return level == null ? 1 : level;
        }
    }

    /** An override as REST and pages show it. */
    public record View(
            UUID id,
            String team,
            UUID teamId,
            int level,
            String person,
            UUID personId,
            Instant from,
            Instant to,
            @Nullable String reason,
            String createdBy)
            implements Serializable {}

    /** Who wrote it down, and when. */
    record Author(String name, Instant at) {}

    /** Who serves for which team instead. */
    record Whose(Team team, Person person) {}

    static OnCallOverride of(Draft checked, Whose whose, Author author) {
        OnCallOverride override = new OnCallOverride();
        override.id = Ids.next();
        override.change(checked, whose);
        override.createdBy = author.name();
        override.createdAt = author.at();
        return override;
    }

    void change(Draft checked, Whose whose) {
        team = whose.team();
        person = whose.person();
        level = checked.levelOrFirst();
        startsAt = stored(checked.from());
        endsAt = stored(checked.to());
        reason = checked.reason();
    }

    private static Instant stored(@Nullable Instant time) {
        return Objects.requireNonNull(time).truncatedTo(ChronoUnit.MICROS); // as the databases keep it
    }

    public UUID id() {
        return id;
    }

    public Team team() {
        return team;
    }

    public Person person() {
        return person;
    }

    int level() {
        return level;
    }

    Period period() {
        return new Period(startsAt, endsAt);
    }

    Shift shift() {
        return new Shift(person.id(), period(), "override");
    }

    public View view() {
        return new View(
                id, team.name(), team.id(), level, person.name(), person.id(), startsAt, endsAt, reason, createdBy);
    }
}
