package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Times as the viewer reads them: in their zone and language, and how long ago. */
@Named
@RequestScoped
public class Moments {

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /** Date and time to the second, with the zone's abbreviation. */
    public String exact(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss z", viewer.locale())
                        .format(local(at));
    }

    /** The time of day alone where it is today, else with its date. */
    public String brief(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        boolean today = local(at).toLocalDate().equals(local(clock.instant()).toLocalDate());
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMM HH:mm", viewer.locale())
                .format(local(at));
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(viewer.locale())
                        .format(date);
    }

    /** "5 min ago", "in 2 h". */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        Duration past = Duration.between(at, clock.instant());
        return past.isNegative()
                ? words.say("common.inTime", span(past.negated()))
                : words.say("common.ago", span(past));
    }

    /** In its one or two greatest units: "2 h 5 min". */
    public String span(@Nullable Duration length) {
        if (length == null) {
            return "";
        }
        if (length.toMinutes() < 1) {
            return words.say("common.seconds", length.toSeconds());
        }
        if (length.toHours() < 1) {
            return words.say("common.minutes", length.toMinutes());
        }
        if (length.toDays() < 1) {
            return two("common.hours", length.toHours(), "common.minutes", length.toMinutesPart());
        }
        return two("common.days", length.toDays(), "common.hours", length.toHoursPart());
    }

    private String two(String unit, long many, String smaller, int rest) {
        String whole = words.say(unit, many);
        return rest == 0 ? whole : whole + " " + words.say(smaller, rest);
    }

    /** Whether that time is over; what has no time is not. */
    public boolean past(@Nullable Instant at) {
        return at != null && at.isBefore(clock.instant());
    }

    /** For the attribute of an element: as machines read it. */
    public String machine(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(viewer.zone());
    }
}
