package org.imas.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** What is held back again and again, on days of the week or on a day of the month. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "maintenance_window")
public class MaintenanceWindow {

    @Id
    private UUID id;

    private String matchers;
    private String days;

    @Column(name = "day_of_month")
    private @Nullable Integer dayOfMonth;

    @Column(name = "start_time")
    private String startTime;

    @Column(name = "lasts_seconds")
    private long lastsSeconds;

    private String zone;

    @Column(name = "first_day")
    private String firstDay;

    @Column(name = "last_day")
    private @Nullable String lastDay;

    @Column(name = "include_sev1")
    private boolean includeSev1;

    private String reason;
    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected MaintenanceWindow() {}

    /**
     * What someone wants held back again and again.
     *
     * @param matchers all must match
     * @param all true where that may be everything
     * @param days of the week, or else {@code dayOfMonth}
     * @param dayOfMonth 1 to 31, or -1 for the last day
     * @param start when it begins on such a day, by the clocks of the zone
     * @param lasts from a minute to seven days, whatever the clocks do meanwhile
     * @param from the first day on which it may begin; today when absent
     * @param until the last such day; none when absent
     * @param includeSev1 true where SEV1_CRITICAL is held as well
     */
    public record Draft(
            @Nullable List<Matcher> matchers,
            @Nullable Boolean all,
            @Nullable List<DayOfWeek> days,
            @Min(-1) @Max(31) @Nullable Integer dayOfMonth,
            @Required @Nullable String start,
            @Required @Nullable Duration lasts,
            @Required @Nullable String zone,
            @Nullable String from,
            @Nullable String until,
            @Required @PlainLine(max = 500) @Nullable String reason,
            @Nullable Boolean includeSev1) {

        Matchers.Wanted wanted() {
            return new Matchers.Wanted(matchers, Boolean.TRUE.equals(all), Boolean.TRUE.equals(includeSev1));
        }
    }

    /**
     * A window as REST and pages show it.
     *
     * @param next when it begins next
     * @param activeUntil when it is over, while it holds
     */
    public record View(
            UUID id,
            List<Matcher> matchers,
            List<DayOfWeek> days,
            @Nullable Integer dayOfMonth,
            String start,
            String lasts,
            String zone,
            String from,
            @Nullable String until,
            boolean includeSev1,
            String reason,
            String author,
            Instant createdAt,
            @Nullable Instant next,
            @Nullable Instant activeUntil) {

        /** The same as a draft, so that it can be made again elsewhere. */
        public Draft draft() {
            return new Draft(
                    matchers.isEmpty() ? null : matchers,
                    Matchers.holdEverything(matchers) ? true : null,
                    days.isEmpty() ? null : days,
                    dayOfMonth,
                    start,
                    Duration.parse(lasts),
                    zone,
                    from,
                    until,
                    reason,
                    includeSev1 ? true : null);
        }
    }

    static MaintenanceWindow planned(String author, Instant now) {
        MaintenanceWindow window = new MaintenanceWindow();
        window.id = Ids.next();
        window.author = author;
        window.createdAt = now;
        return window;
    }

    void change(Draft draft, WindowDrafts.Checked checked) {
        Recurrence recurrence = checked.recurrence();
        matchers = checked.matchers().stored();
        days = Fields.stored(recurrence.days());
        dayOfMonth = recurrence.dayOfMonth();
        startTime = recurrence.start().toString();
        lastsSeconds = recurrence.lasts().toSeconds();
        zone = recurrence.zone().getId();
        firstDay = recurrence.first().toString();
        lastDay = recurrence.last() == null ? null : recurrence.last().toString();
        includeSev1 = Boolean.TRUE.equals(draft.includeSev1());
        reason = Objects.requireNonNull(draft.reason()).strip();
    }

    Recurrence recurrence() {
        return new Recurrence(
                Fields.read(days, DayOfWeek.class),
                dayOfMonth,
                LocalTime.parse(startTime),
                Duration.ofSeconds(lastsSeconds),
                ZoneId.of(zone),
                LocalDate.parse(firstDay),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    Standing standing() {
        return new Standing(
                Hold.Kind.MAINTENANCE_WINDOW,
                id,
                new Standing.Scope(Matchers.read(matchers), includeSev1, reason),
                recurrence()::until);
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    String firstDay() {
        return firstDay;
    }

    /** Once: from its beginning until, but not at, its end. */
    public record Occurrence(Instant from, Instant to) {}

    /** The next ones after that time. */
    List<Occurrence> occurrences(Instant after, int most) {
        Recurrence recurrence = recurrence();
        List<Occurrence> found = new ArrayList<>();
        Optional<Instant> next = recurrence.next(after);
        while (next.isPresent() && found.size() < most) {
            found.add(new Occurrence(next.get(), next.get().plus(recurrence.lasts())));
            next = recurrence.next(next.get());
        }
        return found;
    }

    View view(Instant now) {
        Recurrence recurrence = recurrence();
        return new View(
                id,
                Matchers.given(matchers),
                List.copyOf(recurrence.days()),
                dayOfMonth,
                startTime,
                recurrence.lasts().toString(),
                zone,
                firstDay,
                lastDay,
                includeSev1,
                reason,
                author,
                createdAt,
                recurrence.next(now).orElse(null),
                recurrence.until(now).orElse(null));
    }
}
