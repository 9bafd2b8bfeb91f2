package org.imas.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.imas.oncall.OnCallOverride;
import org.jspecify.annotations.Nullable;

/** What the form of an override holds: its times are those on the wall of the zone that the page shows. */
public class OverrideFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID id;
    private @Nullable Stretch about;
    private @Nullable Choice person;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable Integer level = 1;
    private @Nullable String reason;

    static OverrideFields during(LocalDateTime from, LocalDateTime to) {
        OverrideFields fields = new OverrideFields();
        fields.move(from, to);
        return fields;
    }

    static OverrideFields of(OnCallOverride.View override, ZoneId zone) {
        OverrideFields fields =
                during(LocalDateTime.ofInstant(override.from(), zone), LocalDateTime.ofInstant(override.to(), zone));
        fields.id = override.id();
        fields.about = Stretch.of(override);
        fields.person = new Choice(override.personId(), override.person());
        fields.level = override.level();
        fields.reason = override.reason();
        return fields;
    }

    /** For somebody else in that time, or in what is left of it. */
    static OverrideFields instead(Stretch stretch, Instant now, ZoneId zone) {
        Instant from = stretch.from().isAfter(now) ? stretch.from() : now.truncatedTo(ChronoUnit.MINUTES);
        OverrideFields fields =
                during(LocalDateTime.ofInstant(from, zone), LocalDateTime.ofInstant(stretch.to(), zone));
        fields.level = stretch.level();
        fields.about = stretch;
        return fields;
    }

    void move(LocalDateTime newFrom, LocalDateTime newTo) {
        from = newFrom;
        to = newTo;
    }

    OnCallOverride.Draft draft(@Nullable UUID team, ZoneId zone) {
        return new OnCallOverride.Draft(
                team == null ? null : team.toString(),
                person == null ? null : person.id().toString(),
                instant(from, zone),
                instant(to, zone),
                level,
                reason);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toInstant();
    }

    @Nullable
    UUID id() {
        return id;
    }

    String personName() {
        return person == null ? "" : person.name();
    }

    public boolean isStored() {
        return id != null;
    }

    /** The part of the calendar that it is to replace, if it was opened from there. */
    public @Nullable Stretch getAbout() {
        return about;
    }

    public @Nullable Choice getPerson() {
        return person;
    }

    public void setPerson(@Nullable Choice person) {
        this.person = person;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDateTime to) {
        this.to = to;
    }

    public @Nullable Integer getLevel() {
        return level;
    }

    public void setLevel(@Nullable Integer level) {
        this.level = level;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
