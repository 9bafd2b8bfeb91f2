package org.imas.organization;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.CalendarTime;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which one person answers for a team: from its start until, but not at, its end. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "on_call_shift")
public class OnCallShift {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "call_level")
    private int level;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected OnCallShift() {}

    /**
     * What someone wants a shift to be.
     *
     * @param team name or id
     * @param person id, or a name that only one person has
     * @param to after {@code from}, itself no longer in the shift
     * @param level who is called first: 1 (when absent) before 2 and so on
     */
    public record Draft(
            @Required @Nullable String team,
            @Required @Nullable String person,
            @Required @CalendarTime @Nullable Instant from,
            @Required @CalendarTime @Nullable Instant to,
            @Min(1) @Max(9) @Nullable Integer level) {

        boolean endsBeforeItStarts() {
            return from != null && to != null && !to.isAfter(from);
        }
    }

    /**
     * A shift as REST and pages show it.
     *
     * @param team the team's name
     * @param person the person's name
     */
    public record View(
            UUID id, String team, UUID teamId, String person, UUID personId, Instant from, Instant to, int level) {}

    static OnCallShift planned(Draft draft, Instant now) {
        OnCallShift shift = new OnCallShift();
        shift.id = Ids.next();
        shift.createdAt = now;
        shift.replan(draft);
        return shift;
    }

    void replan(Draft draft) {
        startsAt = Objects.requireNonNull(draft.from()).truncatedTo(ChronoUnit.MICROS); // as the databases keep it
        endsAt = Objects.requireNonNull(draft.to()).truncatedTo(ChronoUnit.MICROS);
        level = draft.level() == null ? 1 : draft.level();
    }

    void assign(Team toTeam, Person toPerson) {
        team = toTeam;
        person = toPerson;
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

    boolean covers(Instant at) {
        return !startsAt.isAfter(at) && endsAt.isAfter(at);
    }

    public Instant from() {
        return startsAt;
    }

    public Instant to() {
        return endsAt;
    }

    public int level() {
        return level;
    }

    public View view() {
        return new View(id, team.name(), team.id(), person.name(), person.id(), startsAt, endsAt, level);
    }
}
