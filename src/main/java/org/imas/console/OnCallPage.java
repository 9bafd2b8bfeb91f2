package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.oncall.OnCallViews;
import org.imas.oncall.OnCallViews.TeamOnCall;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.Schedules;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Who is on call now for every team, and for which team the calendar below is. */
@Named
@ViewScoped
public class OnCallPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final String OF_THE_TEAM = "team";

    /** The words for the address, and the views that FullCalendar has. */
    private static final Map<String, String> CALENDAR_VIEWS =
            Map.of("month", "dayGridMonth", "week", "timeGridWeek", "list", "listWeek");

    @Inject
    private OnCallViews views;

    @Inject
    private Schedules schedules;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    private List<TeamOnCall> now = List.of();
    private @Nullable String team;
    private @Nullable String zone;
    private @Nullable String teamZone;
    private @Nullable String date;
    private @Nullable String view;

    /** Reads everything anew; the team is the one asked for, else the first that has somebody on call. */
    public void load() {
        now = views.at(Selection.of(MOST, null), null).items().stream()
                .map(TeamOnCall.class::cast)
                .sorted(Comparator.comparing(TeamOnCall::team))
                .toList();
        teamZone = shown().flatMap(one -> zoneOf(one.teamId())).orElse(null);
    }

    private Optional<String> zoneOf(UUID id) {
        List<ScheduleDraft.LevelDraft> levels =
                Optional.ofNullable(schedules.view(id).levels()).orElse(List.of());
        return levels.stream()
                .flatMap(level -> Optional.ofNullable(level.layers()).orElse(List.of()).stream())
                .flatMap(layer -> Stream.ofNullable(layer.zone()))
                .findFirst();
    }

    /** The team of the calendar; none where there are no teams. */
    private Optional<TeamOnCall> shown() {
        Optional<UUID> wanted = Optional.ofNullable(team).flatMap(Rows::id);
        return now.stream()
                .filter(one -> wanted.filter(one.teamId()::equals).isPresent())
                .findFirst()
                .or(() -> now.stream().filter(one -> !one.onCall().isEmpty()).findFirst())
                .or(() -> now.stream().findFirst());
    }

    String actor() {
        return viewer.actor();
    }

    /** Now. */
    Instant at() {
        return clock.instant();
    }

    public List<TeamOnCall> now() {
        return now;
    }

    public boolean isWithoutTeams() {
        return now.isEmpty();
    }

    public @Nullable UUID teamId() {
        return shown().map(TeamOnCall::teamId).orElse(null);
    }

    /** Whether the viewer may put somebody else on call. */
    public boolean isChangeable() {
        return viewer.may(Roles.RESPONDER);
    }

    public String teamName() {
        return shown().map(TeamOnCall::team).orElse("");
    }

    /** In which the calendar and its forms are: the viewer's, or the team's where that is asked for. */
    public ZoneId zoneId() {
        return isTeamsZone() && teamZone != null ? ZoneId.of(teamZone) : viewer.zone();
    }

    public boolean isTeamsZone() {
        return OF_THE_TEAM.equals(zone);
    }

    /** The zone that is not shown, where the team has another one than the viewer. */
    public @Nullable String otherZone() {
        String other = isTeamsZone() ? viewer.zone().getId() : teamZone;
        return zoneId().getId().equals(other) ? null : other;
    }

    /** The day with which the calendar opens; today where none is asked for. */
    public @Nullable LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    public String calendarView() {
        return CALENDAR_VIEWS.getOrDefault(view == null ? "month" : view, "dayGridMonth");
    }

    /** In the zone that the page shows. */
    public String when(Instant time) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", viewer.locale()).format(time.atZone(zoneId()));
    }

    public @Nullable String getDate() {
        return date;
    }

    public void setDate(@Nullable String date) {
        this.date = date;
    }

    public @Nullable String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }
}
