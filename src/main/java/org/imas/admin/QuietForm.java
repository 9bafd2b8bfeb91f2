package org.imas.admin;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.imas.incident.Severity;
import org.imas.silence.QuietTime;
import org.jspecify.annotations.Nullable;

/** Quiet hours as they are being written. */
public class QuietForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String person;
    private @Nullable String team;
    private List<String> days = new ArrayList<>();
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String zone;
    private List<String> severities = new ArrayList<>();

    static QuietForm fresh(String zone) {
        QuietForm form = new QuietForm();
        form.zone = zone;
        form.severities = FormText.names(List.of(Severity.SEV3_MEDIUM, Severity.SEV4_LOW));
        return form;
    }

    static QuietForm of(QuietTime.View quiet) {
        QuietForm form = new QuietForm();
        form.person = quiet.person();
        form.team = quiet.team();
        form.days = FormText.names(quiet.days());
        form.from = quiet.from();
        form.to = quiet.to();
        form.zone = quiet.zone();
        form.severities = FormText.names(quiet.severities());
        return form;
    }

    QuietTime.Draft draft() {
        return new QuietTime.Draft(
                FormText.given(person),
                FormText.given(team),
                FormText.constants(DayOfWeek.class, days),
                FormText.given(from),
                FormText.given(to),
                FormText.given(zone),
                FormText.constants(Severity.class, severities));
    }

    /** For messages. */
    String whose() {
        return String.valueOf(person == null ? team : person);
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = FormText.open(days);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public List<String> getSeverities() {
        return severities;
    }

    public void setSeverities(List<String> severities) {
        this.severities = FormText.open(severities);
    }
}
