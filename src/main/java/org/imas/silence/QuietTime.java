package org.imas.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.imas.incident.Severity;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.DailyHours;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** When a person or a team wants to be left alone by what is not grave. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "quiet_time")
public class QuietTime {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private @Nullable Team team;

    private String days;

    @Column(name = "from_time")
    private String fromTime;

    @Column(name = "to_time")
    private String toTime;

    private String zone;
    private String severities;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected QuietTime() {}

    /**
     * What someone wants.
     *
     * @param person id, or a name that only one person has; or else {@code team}
     * @param team id or name
     * @param days on which it begins; all when absent
     * @param from by the clocks of the zone
     * @param to by the same clocks, on the next day where it is not after {@code from}
     * @param severities that are held; SEV3_MEDIUM and SEV4_LOW when absent
     */
    public record Draft(
            @Nullable String person,
            @Nullable String team,
            @Nullable List<DayOfWeek> days,
            @Required @Nullable String from,
            @Required @Nullable String to,
            @Required @Nullable String zone,
            @Nullable List<Severity> severities) {}

    /** A quiet time as REST and pages show it, with the name of whom it is for. */
    public record View(
            UUID id,
            @Nullable String person,
            @Nullable UUID personId,
            @Nullable String team,
            @Nullable UUID teamId,
            List<DayOfWeek> days,
            String from,
            String to,
            String zone,
            List<Severity> severities) {}

    static QuietTime wished(Instant now) {
        QuietTime quiet = new QuietTime();
        quiet.id = Ids.next();
        quiet.createdAt = now;
        return quiet;
    }

    void change(QuietDrafts.Checked checked) {
        person = checked.person();
        team = checked.team();
        days = Fields.stored(checked.hours().days());
        fromTime = checked.hours().from().toString();
        toTime = checked.hours().to().toString();
        zone = checked.hours().zone().getId();
        severities = Fields.stored(checked.severities());
    }

    /** The same without the row. */
    record Wish(UUID owner, @Nullable Person person, DailyHours hours, Set<Severity> severities) {}

    Wish wish() {
        UUID owner = person != null ? person.id() : Objects.requireNonNull(team).id();
        return new Wish(owner, person, hours(), severities());
    }

    private Set<Severity> severities() {
        return Fields.read(severities, Severity.class);
    }

    private DailyHours hours() {
        return new DailyHours(
                Fields.read(days, DayOfWeek.class),
                LocalTime.parse(fromTime),
                LocalTime.parse(toTime),
                ZoneId.of(zone));
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(
                id,
                person == null ? null : person.name(),
                person == null ? null : person.id(),
                team == null ? null : team.name(),
                team == null ? null : team.id(),
                List.copyOf(hours().days()),
                fromTime,
                toTime,
                zone,
                List.copyOf(severities()));
    }
}
