package org.imas.oncall;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.Person;
import org.imas.organization.Team;

/** Duties as an iCalendar (RFC 5545): every time is in UTC, so that no calendar has to know our zones. */
final class ICalendarText {

    private static final String PRODUCT = "-//IMAS Manager//On call//EN";
    private static final Duration EVERY_HOUR = Duration.builder().hours(1).build();

    private ICalendarText() {}

    static String of(Person person, List<Duty> duties, Instant now) {
        return text(
                "On call: " + person.name(),
                duties,
                duty -> event(duty, duty.team().name(), now));
    }

    static String of(Team team, List<Duty> duties, Instant now) {
        return text(
                "On call for " + team.name(),
                duties,
                duty -> event(duty, duty.person().name(), now));
    }

    private static String text(String name, List<Duty> duties, Function<Duty, VEvent> event) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod("PUBLISH");
        calendar.setName(name);
        calendar.setRefreshInterval(EVERY_HOUR).setParameter("VALUE", "DURATION"); // RFC 7986 wants it said
        calendar.setExperimentalProperty("X-WR-CALNAME", name); // what most calendars read instead of NAME
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        duties.stream().map(event).forEach(calendar::addEvent);
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Duty duty, String who, Instant now) {
        VEvent event = new VEvent();
        event.setUid(uid(duty));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(duty.from()));
        event.setDateEnd(Date.from(duty.to()));
        event.setSummary("On call: " + who + " (level " + duty.level() + ")");
        event.setDescription(duty.person().name() + " is on call for team "
                + duty.team().name() + ", level " + duty.level() + " (" + duty.source() + ")");
        event.setTransparency(true); // it takes no time in which other things cannot be
        return event;
    }

    /** The same for the same duty each time, so that a calendar knows it again. */
    private static String uid(Duty duty) {
        String what =
                duty.team().id() + "/" + duty.level() + "/" + duty.person().id() + "/" + duty.from();
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8)) + "@imas";
    }
}
